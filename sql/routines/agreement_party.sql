-- Parties of agreements: the day each can have signed by, that there are two, and that they are two.

-- Who signs what others have made before joins them. Without SET, so that the planner opens it up where it is called.
create or replace function party_joined(from_date partial_date, date_signed partial_date, signed_until date) returns date
language sql immutable parallel safe
return coalesce(first_day(from_date), case when first_day(date_signed) > signed_until then first_day(date_signed) end);
comment on function party_joined(partial_date, partial_date, date) is
  'The day from which on a party is one: as it is said, else that on which it signed after the day of the agreement; null is from the first day.';

create or replace function party_on(
  from_date partial_date, date_signed partial_date, signed_until date, until_date partial_date, day date) returns boolean
language sql immutable parallel safe
return coalesce(party_joined(from_date, date_signed, signed_until) <= day, true) and coalesce(last_day(until_date) >= day, true);
comment on function party_on(partial_date, partial_date, date, partial_date, date) is
  'Whether a party is one on a day: it has joined by then, and has not left before.';

create or replace function agreement_party_place_signing() returns trigger
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
create or replace trigger agreement_party_place_signing_on_insert before insert on agreement_party
  for each row when (new.date_signed is not null and new.agreement_signed_until is null)
  execute function agreement_party_place_signing();
create or replace trigger agreement_party_place_signing before update on agreement_party
  for each row when (new.date_signed is not null or new.agreement_signed_until is not null)
  execute function agreement_party_place_signing();

create or replace function agreement_party_check_signing() returns trigger
language plpgsql
as $$
declare
  life record;
begin
  select a.reference, a.date_signed, p.date_signed as day into life
    from public.agreement_party p join public.agreement a on a.id = p.agreement_id
    where p.id = new.id and public.first_day(p.date_signed) > p.agreement_signed_until
      and (public.first_day(p.from_date) <= p.agreement_signed_until
        or p.from_date is null and (
          select count(*) < 2 from public.agreement_party q
          where q.agreement_id = p.agreement_id and q.id <> p.id
            and public.party_joined(q.from_date, q.date_signed, q.agreement_signed_until) is null));
  if found then
    raise exception using errcode = 'check_violation', table = 'agreement_party',
      constraint = 'agreement_party_signed_by_agreement_check',
      message = format('%s was signed on %s, so no party signed it on %s', life.reference, life.date_signed, life.day);
  end if;
  return null;
end
$$;
comment on function agreement_party_check_signing() is
  'Fails where a transaction leaves a party that signed after the day of the last signature, and had not two others to join.';
drop trigger if exists agreement_party_signed_by_agreement_check on agreement_party;
create constraint trigger agreement_party_signed_by_agreement_check
  after insert or update on agreement_party deferrable initially deferred
  -- Who joins later signs later.
  for each row when (first_day(new.date_signed) > new.agreement_signed_until
    and coalesce(first_day(new.from_date) <= new.agreement_signed_until, true))
  execute function agreement_party_check_signing();

-- At least two parties by the time the transaction commits, unless it is a draft, says which are not known, or is
-- retracted. A party that goes touches its agreement first: of two transactions that each remove one, the
-- second waits and then counts anew, or fails to serialize.
create or replace function agreement_party_touch() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  update agreement set revision = revision where id = old.agreement_id;
  if tg_op = 'UPDATE' then
    -- As the foreign key does for a new party: a merge of its organization and another one's is waited for, or waits.
    perform from organization where id = new.organization_id for key share;
  end if;
  return null;
end
$$;
comment on function agreement_party_touch() is 'Changes the agreement that a party leaves, so that two such changes meet; holds the organization of one that goes to another.';
create or replace trigger agreement_party_touch after delete or update of agreement_id on agreement_party
  for each row execute function agreement_party_touch();

create or replace function agreement_check_parties(subjects bigint[]) returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  lacking text;
  doubled record;
  merged bigint[];
begin
  select a.reference into lacking
    from unnest(subjects) s (id) join agreement a on a.id = s.id
    where not a.draft and a.parties_unknown is null and a.retracted_at is null
      and (select count(*) < 2 from (select from agreement_party p where p.agreement_id = a.id limit 2) two)
    order by a.reference limit 1;
  if found then
    raise exception using errcode = 'check_violation', table = 'agreement',
      constraint = 'agreement_two_parties_check',
      message = format('agreement %s has fewer than two parties', lacking);
  end if;
  -- To plan a join of many tables takes longer than all else of recording one agreement, so what it needs is asked for first.
  if exists (select from agreement_contribution c where c.agreement_id = any (subjects)) then
    select a.reference, o.code into doubled
      from unnest(subjects) s (id)
      join agreement_party p on p.agreement_id = s.id and p.contributes_nothing
      join agreement a on a.id = s.id
      join organization o on o.id = p.organization_id
      where exists (
        select from agreement_contribution c
        where (c.agreement_id, c.organization_id) = (p.agreement_id, p.organization_id))
      order by a.reference limit 1;
    if found then
      raise exception using errcode = 'check_violation', table = 'agreement_contribution',
        constraint = 'agreement_contribution_none_check',
        message = format('%s brings nothing into %s, and something', doubled.code, doubled.reference);
    end if;
  end if;
  -- A merge that this transaction's snapshot does not show was one of theirs: to lock what it changed fails to
  -- serialize. Elsewhere the next statement sees it, since it holds what it merges until it commits.
  if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
    perform from organization o
      where o.id in (
        select p.organization_id from unnest(subjects) n (id) join agreement_party p on p.agreement_id = n.id)
      order by o.id for key share;
  end if;
  -- No key is there twice, so of two that are one organization one was merged.
  merged := array(
    select distinct p.agreement_id
    from agreement_party p join organization m on m.id = p.organization_id
    where p.agreement_id = any (subjects) and m.merged_into_id is not null);
  if merged <> '{}' then
    select a.reference, s.code into doubled
      from (
        select p.agreement_id, o.resolved_id
        from agreement_party p join organization o on o.id = p.organization_id
        where p.agreement_id = any (merged)
        group by p.agreement_id, o.resolved_id having count(*) > 1) d
      join organization s on s.id = d.resolved_id
      join agreement a on a.id = d.agreement_id
      order by a.reference limit 1;
    if found then
      raise exception using errcode = 'unique_violation', table = 'agreement_party',
        constraint = 'agreement_party_agreement_id_organization_id_key',
        message = format('%s is a party of %s twice', doubled.code, doubled.reference);
    end if;
  end if;
end
$$;
comment on function agreement_check_parties(bigint[]) is
  'Fails where one of some agreements has fewer than two parties and no word on why, one organization twice, merged ones as the survivor, or a party that brings in nothing and something; asked before a transaction commits, of all that it touched.';

-- The key under which an organization is a party, for what hangs on parties.
create or replace function agreement_party_key(subject bigint, party bigint) returns bigint
language sql stable strict parallel safe
as $$
  select coalesce((
    select p.organization_id
    from agreement_party p join organization o on o.id = p.organization_id
    where p.agreement_id = subject
      and o.resolved_id = (select g.resolved_id from organization g where g.id = party)), party)
$$;
comment on function agreement_party_key(bigint, bigint) is
  'The key under which an organization, or what it was merged into or with, was recorded as a party of an agreement; its own where it is none.';
