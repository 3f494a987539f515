-- Agreements, their parties and fields.

create table agreement (
  id bigint not null default nextval('registry_key'),
  reference reference not null,
  title label not null,
  type text collate "C" not null default 'other',
  binding boolean,
  draft boolean not null default false,
  date_signed partial_date,
  start_date partial_date,
  end_date partial_date,
  max_extent_date partial_date,
  renewal_rule text,
  renewal_months integer,
  renewal_notice_days integer,
  amount amount,
  currency text collate "C",
  parties_unknown note,
  event_id bigint,
  owner label,
  note note,
  lapse_on date,
  lapse_reason note,
  withdrawn_at timestamptz,
  withdrawn_reason note,
  visibility text not null default 'public',
  recorded_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  import_digest bytea,
  revision bigint not null default 1,
  rank integer not null default 0,
  signed_on date generated always as (first_day(date_signed)) stored,
  begins_on date generated always as (first_day(coalesce(start_date, date_signed))) stored,
  ends_on date generated always as (last_day(end_date)) stored,
  signed_until date generated always as
    (case when draft then 'infinity' else coalesce(last_day(date_signed), 'infinity') end) stored not null,
  constraint agreement_pkey primary key (id),
  constraint agreement_reference_key unique (reference),
  constraint agreement_type_fkey foreign key (type) references agreement_type (code),
  constraint agreement_currency_fkey foreign key (currency) references currency (code),
  constraint agreement_event_id_fkey foreign key (event_id) references event (id),
  constraint agreement_id_rank_key unique (id, rank),
  constraint agreement_id_signed_until_key unique (id, signed_until),
  constraint agreement_ends_after_start_check check (start_date is null or ends_on >= begins_on),
  constraint agreement_ends_after_signing_check check (start_date is not null or ends_on >= begins_on),
  constraint agreement_extent_after_end_check check (last_day(max_extent_date) >= ends_on),
  constraint agreement_not_signed_in_future_check check (draft or signed_on <= latest_today()),
  constraint agreement_amount_has_currency_check check ((amount is null) = (currency is null)),
  constraint agreement_renewal_rule_check check (renewal_rule in ('none', 'automatic', 'by-consent')),
  constraint agreement_renewal_months_check check (renewal_months between 1 and 1200),
  constraint agreement_renewal_notice_days_check check (renewal_notice_days between 0 and 3660),
  constraint agreement_renewal_complete_check check (case renewal_rule
    when 'automatic' then renewal_months is not null
    when 'by-consent' then true
    else renewal_months is null and renewal_notice_days is null end),
  constraint agreement_lapse_has_day_check check (lapse_on is not null or lapse_reason is null),
  constraint agreement_lapse_on_check check (lapse_on between '1900-01-01' and '2199-12-31'),
  constraint agreement_withdrawn_has_reason_check check ((withdrawn_at is null) = (withdrawn_reason is null)),
  constraint agreement_rank_check check (rank between 0 and 1000000),
  constraint agreement_visibility_check check (visibility in ('public', 'internal', 'restricted'))
);
-- One that was given means one agreement for good, however it is typed.
create unique index agreement_reference_folded_key on agreement (fold_reference(reference));
create index agreement_signed_on_idx on agreement (signed_on);
create index agreement_ends_on_idx on agreement (ends_on) where ends_on is not null;
create index agreement_event_id_idx on agreement (event_id) where event_id is not null;
comment on table agreement is 'What was signed.';
comment on column agreement.id is 'Key, unique across registries.';
comment on column agreement.reference is 'What people call the agreement by; never reused.';
comment on column agreement.title is 'Title of record.';
comment on column agreement.type is 'Type, from agreement_type.';
comment on column agreement.binding is 'Whether it binds in law; null where not known.';
comment on column agreement.draft is 'Whether it is not yet signed by all.';
comment on column agreement.date_signed is 'Day of the last signature (OCDS dateSigned).';
comment on column agreement.start_date is 'First day of validity (OCDS period.startDate).';
comment on column agreement.end_date is 'Last day of validity (OCDS period.endDate); null is open-ended or not known.';
comment on column agreement.max_extent_date is 'How far renewals can carry it (OCDS period.maxExtentDate).';
comment on column agreement.renewal_rule is 'none, automatic or by-consent; null where not known.';
comment on column agreement.renewal_months is 'Months by which a renewal extends it.';
comment on column agreement.renewal_notice_days is 'Days before the end by which notice must be given.';
comment on column agreement.amount is 'Value, with the decimals of its currency.';
comment on column agreement.currency is 'ISO 4217 code of the amount.';
comment on column agreement.parties_unknown is 'In words, which parties are not known; allows fewer than two.';
comment on column agreement.event_id is 'The event at which it was signed.';
comment on column agreement.owner is 'Who looks after it: a person or an office.';
comment on column agreement.note is 'What else is known.';
comment on column agreement.lapse_on is
  'The end at which it is let run out on purpose; an end that has moved since is another one.';
comment on column agreement.lapse_reason is 'Why it is let run out.';
comment on column agreement.withdrawn_at is 'When it was taken back, since it had been recorded by mistake.';
comment on column agreement.withdrawn_reason is 'Why it was taken back.';
comment on column agreement.visibility is 'public, internal or restricted.';
comment on column agreement.recorded_at is 'When the registry learned of the agreement.';
comment on column agreement.changed_at is 'When it, or what hangs on it, was last changed.';
comment on column agreement.import_digest is 'SHA-256 of the interchange line it was imported from: the same line again changes nothing.';
comment on column agreement.revision is 'Goes up with every change of the agreement or of what hangs on it.';
comment on column agreement.rank is 'One above the highest rank of the agreements it relates to; keeps relations free of cycles.';
comment on column agreement.signed_on is 'First day that date_signed can mean.';
comment on column agreement.begins_on is 'First day of validity: of start_date, else of date_signed.';
comment on column agreement.ends_on is 'Last day that end_date can mean.';
comment on column agreement.signed_until is
  'Last day on which a party can have signed: the last one that date_signed can mean; infinity for a draft, and where it is not known.';

-- The functions that run for every row name their tables with the schema: a search_path of their own would cost more
-- than what they do.
create function agreement_prepare() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' then
    new.revision := old.revision + 1;
    new.changed_at := now();
  end if;
  if new.amount is not null then
    new.amount := public.fitted_amount(new.amount, new.currency, 'agreement', 'agreement_amount_scale_check');
  end if;
  return new;
end
$$;
comment on function agreement_prepare() is 'Counts revisions, tells their time, and fits the amount to its currency.';
create trigger agreement_prepare before insert or update on agreement
  for each row execute function agreement_prepare();

-- Numbers are given out in short transactions of their own, so that those who record at once do not wait for each
-- other; one that is given out and then not used stays unused.
create table agreement_numbering (
  year text collate "C" not null,
  last integer not null,
  constraint agreement_numbering_pkey primary key (year),
  constraint agreement_numbering_year_check check (year ~ '^(19|20|21)[0-9]{2}$')
);
comment on table agreement_numbering is 'The last number given out in a year to an agreement that came without a reference.';
comment on column agreement_numbering.year is 'The year that the reference begins with.';
comment on column agreement_numbering.last is 'The last number given out.';

create function agreement_new_reference(year text) returns text
language plpgsql
set search_path = public, pg_temp
as $$
declare
  number integer;
  given text;
begin
  loop
    update agreement_numbering n set last = last + 1 where n.year = agreement_new_reference.year
      returning last into number;
    given := year || '-' || lpad(number::text, greatest(4, length(number::text)), '0');
    if found and not exists (select from agreement a where fold_reference(a.reference) = given) then
      return given;
    end if;
    -- Never counted, or overtaken by references that came with their agreements.
    insert into agreement_numbering as n (year, last)
      select agreement_new_reference.year, coalesce(max(substr(a.reference, 6)::integer), 0) from agreement a
      where a.reference ~ ('^' || agreement_new_reference.year || '-[0-9]{4,8}$')
      on conflict on constraint agreement_numbering_pkey do update set last = greatest(n.last, excluded.last);
  end loop;
end
$$;
comment on function agreement_new_reference(text) is
  'A reference made of the year and the next number, such as 2024-0007, that no agreement has.';

create table agreement_title (
  agreement_id bigint not null,
  language language_code not null,
  title label not null,
  constraint agreement_title_pkey primary key (agreement_id, language),
  constraint agreement_title_agreement_id_fkey foreign key (agreement_id) references agreement (id)
);
comment on table agreement_title is 'Titles of an agreement in further languages.';
comment on column agreement_title.agreement_id is 'The agreement.';
comment on column agreement_title.language is 'Language of the title.';
comment on column agreement_title.title is 'The title as written.';

create table agreement_party (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  organization_id bigint not null,
  recorded_organization_id bigint not null,
  position integer not null,
  role code,
  unit label,
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
comment on column agreement_party.unit is 'The faculty, college or department concerned.';
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
-- withdrawn. A party that goes touches its agreement first: of two transactions that each remove one, the
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
    where a.id = subject and not a.draft and a.parties_unknown is null and a.withdrawn_at is null
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
  after insert or update of draft, parties_unknown, withdrawn_at on agreement deferrable initially deferred
  for each row when (not new.draft and new.parties_unknown is null and new.withdrawn_at is null)
  execute function agreement_check_two_parties();
create constraint trigger agreement_party_two_parties_check
  after delete or update of agreement_id on agreement_party deferrable initially deferred
  for each row execute function agreement_party_check_two_parties();

create table agreement_field (
  agreement_id bigint not null,
  field_id bigint not null,
  position integer not null,
  constraint agreement_field_pkey primary key (agreement_id, field_id),
  constraint agreement_field_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_field_field_id_fkey foreign key (field_id) references field (id)
);
create index agreement_field_field_id_idx on agreement_field (field_id, agreement_id);
comment on table agreement_field is 'The fields that an agreement is in.';
comment on column agreement_field.agreement_id is 'The agreement.';
comment on column agreement_field.field_id is 'The field.';
comment on column agreement_field.position is 'Place in the order in which the fields are named, from 1.';
