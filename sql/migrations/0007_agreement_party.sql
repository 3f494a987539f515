-- The parts that organizations have in agreements: parties, when they signed, and how many there must be.

create table agreement_party (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  organization_id bigint not null,
  recorded_organization_id bigint not null,
  position integer not null,
  role code,
  unit_name label,
  own_number label,
  signatory_name label,
  signatory_title label,
  date_signed partial_date,
  agreement_signed_until date,
  contribution_amount amount,
  contribution_currency text collate "C",
  contribution_in_kind boolean,
  constraint agreement_party_pkey primary key (id),
  constraint agreement_party_agreement_id_organization_id_key unique (agreement_id, organization_id),
  constraint agreement_party_position_key unique (agreement_id, position) deferrable,
  constraint agreement_party_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  -- The day of the last signature is carried along with every party that has signed: so neither of the two days can be
  -- written past the other, at any isolation level.
  constraint agreement_party_agreement_signed_until_fkey foreign key (agreement_id, agreement_signed_until)
    references agreement (id, signed_until) on update cascade,
  constraint agreement_party_signed_until_check check ((date_signed is null) = (agreement_signed_until is null)),
  constraint agreement_party_organization_id_fkey foreign key (recorded_organization_id, organization_id)
    references organization (id, resolved_id) on update cascade,
  constraint agreement_party_contribution_currency_fkey foreign key (contribution_currency) references currency (code),
  constraint agreement_party_position_check check (position >= 1),
  constraint agreement_party_contribution_has_currency_check
    check ((contribution_amount is null) = (contribution_currency is null)),
  constraint agreement_party_signatory_has_name_check check (signatory_title is null or signatory_name is not null),
  constraint agreement_party_not_signed_in_future_check check (first_day(date_signed) <= latest_today())
);
create index agreement_party_organization_id_idx on agreement_party (organization_id, agreement_id);
comment on table agreement_party is 'An organization''s part in an agreement.';
comment on column agreement_party.id is 'Key, unique across registries.';
comment on column agreement_party.agreement_id is 'The agreement.';
comment on column agreement_party.organization_id is 'The organization; the survivor where it was merged.';
comment on column agreement_party.recorded_organization_id is 'The organization as it was recorded.';
comment on column agreement_party.position is 'Place in the order in which the parties are named, from 1.';
comment on column agreement_party.role is 'Part it plays, such as lead, partner, host, funder, licensor or licensee.';
comment on column agreement_party.unit_name is 'The faculty, college or department concerned.';
comment on column agreement_party.own_number is 'The number under which the party itself files the agreement.';
comment on column agreement_party.signatory_name is 'Who signed for the party.';
comment on column agreement_party.signatory_title is 'Office of the signatory.';
comment on column agreement_party.date_signed is 'When the party signed.';
comment on column agreement_party.agreement_signed_until is
  'The last day on which it can have signed, of the agreement; null where it is not known when it signed.';
comment on column agreement_party.contribution_amount is 'What the party gives, with the decimals of its currency.';
comment on column agreement_party.contribution_currency is 'ISO 4217 code of the contribution.';
comment on column agreement_party.contribution_in_kind is 'Whether the contribution is in kind rather than in money.';

create function agreement_party_prepare() returns trigger
language plpgsql
as $$
begin
  new.contribution_amount := public.fitted_amount(new.contribution_amount, new.contribution_currency,
    'agreement_party', 'agreement_party_contribution_scale_check');
  return new;
end
$$;
comment on function agreement_party_prepare() is 'Fits the contribution to its currency.';
create trigger agreement_party_prepare before insert or update on agreement_party
  for each row when (new.contribution_amount is not null) execute function agreement_party_prepare();

create function agreement_party_place_signing() returns trigger
language plpgsql
as $$
begin
  new.agreement_signed_until := null;
  if new.date_signed is not null then
    -- Whoever moves the day of the agreement is waited for.
    select a.signed_until into new.agreement_signed_until
      from public.agreement a where a.id = new.agreement_id for key share;
    new.agreement_signed_until := coalesce(new.agreement_signed_until, 'infinity');
  end if;
  return new;
end
$$;
comment on function agreement_party_place_signing() is 'Sets the last day on which a party can have signed.';
-- An import gives the day itself, and the foreign key holds it against the agreement.
create trigger agreement_party_place_signing_on_insert before insert on agreement_party
  for each row when (new.date_signed is not null and new.agreement_signed_until is null)
  execute function agreement_party_place_signing();
create trigger agreement_party_place_signing before update on agreement_party
  for each row when (new.date_signed is not null or new.agreement_signed_until is not null)
  execute function agreement_party_place_signing();

create function agreement_party_check_signing() returns trigger
language plpgsql
as $$
declare
  life record;
begin
  select a.reference, a.date_signed, p.date_signed as day into life
    from public.agreement_party p join public.agreement a on a.id = p.agreement_id
    where p.id = new.id and public.first_day(p.date_signed) > p.agreement_signed_until;
  if found then
    raise exception using errcode = 'check_violation', table = 'agreement_party',
      constraint = 'agreement_party_signed_by_agreement_check',
      message = format('%s was signed on %s, so no party signed it on %s', life.reference, life.date_signed, life.day);
  end if;
  return null;
end
$$;
comment on function agreement_party_check_signing() is
  'Fails where a transaction leaves a party that signed after the day of the last signature.';
create constraint trigger agreement_party_signed_by_agreement_check
  after insert or update on agreement_party deferrable initially deferred
  for each row when (first_day(new.date_signed) > new.agreement_signed_until)
  execute function agreement_party_check_signing();

-- An import gives both keys itself.
create trigger agreement_party_record_on_insert before insert on agreement_party
  for each row when (new.recorded_organization_id is null or new.organization_id is null)
  execute function organization_of_record();
create trigger agreement_party_record before update of organization_id, recorded_organization_id on agreement_party
  for each row execute function organization_of_record();

-- At least two parties by the time the transaction commits, unless it is a draft, says which are not known, or is
-- retracted. A party that goes touches its agreement first: of two transactions that each remove one, the
-- second waits and then counts anew, or fails to serialize.
create function agreement_party_touch() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  update agreement set revision = revision where id = old.agreement_id;
  return null;
end
$$;
comment on function agreement_party_touch() is 'Changes the agreement that a party leaves, so that two such changes meet.';
create trigger agreement_party_touch after delete or update of agreement_id on agreement_party
  for each row execute function agreement_party_touch();

create function agreement_require_two_parties(subject bigint) returns void
language plpgsql
as $$
declare
  lacking text;
begin
  select a.reference into lacking from public.agreement a
    where a.id = subject and not a.draft and a.parties_unknown is null and a.retracted_at is null
      and (select count(*) < 2 from (
        select from public.agreement_party p where p.agreement_id = subject limit 2) two);
  if found then
    raise exception using errcode = 'check_violation', table = 'agreement',
      constraint = 'agreement_two_parties_check',
      message = format('agreement %s has fewer than two parties', lacking);
  end if;
end
$$;
comment on function agreement_require_two_parties(bigint) is
  'Fails for an agreement with fewer than two parties and no word on why.';

create function agreement_check_two_parties() returns trigger
language plpgsql
as $$
begin
  perform public.agreement_require_two_parties(new.id);
  return null;
end
$$;
comment on function agreement_check_two_parties() is 'Counts the parties of an agreement when its transaction commits.';

create function agreement_party_check_two_parties() returns trigger
language plpgsql
as $$
begin
  perform public.agreement_require_two_parties(old.agreement_id);
  return null;
end
$$;
comment on function agreement_party_check_two_parties() is
  'Counts the parties that stay when a transaction commits that took one away.';
create constraint trigger agreement_two_parties_check
  after insert or update of draft, parties_unknown, retracted_at on agreement deferrable initially deferred
  for each row when (not new.draft and new.parties_unknown is null and new.retracted_at is null)
  execute function agreement_check_two_parties();
create constraint trigger agreement_party_two_parties_check
  after delete or update of agreement_id on agreement_party deferrable initially deferred
  for each row execute function agreement_party_check_two_parties();
