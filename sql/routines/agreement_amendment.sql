-- Amendments that are written as agreements of their own: what they say of the agreement that they amend. Most agreements
-- have none, so what is asked only where there are some is planned only there.

create or replace function agreement_amendments(subject bigint)
returns table (id bigint, signed_on date, begins_on date, end_date partial_date, open_ended boolean, amount amount, currency text)
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with recursive amending (id) as (
    select r.agreement_id from related_agreement r where r.related_id = subject and r.relation = 'amendment'
    union
    select r.agreement_id from amending m join related_agreement r on r.related_id = m.id and r.relation = 'amendment')
  select b.id, b.signed_on, b.begins_on, b.end_date, b.open_ended, b.amount, b.currency::text
  from amending m join agreement b on b.id = m.id
  where not b.draft and b.retracted_at is null;
end
$$;
comment on function agreement_amendments(bigint) is
  'The agreements that amend one, or amend what does, in a chain; drafts and those that were retracted do nothing.';

create or replace function amendment_bases() returns table (id bigint, base_id bigint)
language sql stable parallel safe
as $$
  with recursive above (id, base_id, step) as (
    select r.agreement_id, r.related_id, 1 from related_agreement r where r.relation = 'amendment'
    union
    select b.id, r.related_id, b.step + 1
    from above b join related_agreement r on r.agreement_id = b.base_id and r.relation = 'amendment')
  select distinct on (id) id, base_id from above order by id, step desc, base_id
$$;
comment on function amendment_bases() is
  'The agreements that amend others, each with the one that it amends in the end: what stands under the one is of the other.';

create or replace function amends_another(subject bigint) returns boolean
language sql stable parallel safe
as $$ select exists (select from related_agreement r where r.agreement_id = subject and r.relation = 'amendment') $$;
comment on function amends_another(bigint) is 'Whether an agreement is an amendment of another, and so none of its own in any figure.';

create or replace function agreement_carried_on(subject bigint)
returns table (relation text, id bigint)
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  select distinct r.relation, r.agreement_id
  from agreement_amendments(subject) m
  -- Looked up for each: the planner expects hundreds, and would read them all.
  cross join lateral (
    select r.relation, r.agreement_id from related_agreement r
    where r.related_id = m.id and r.relation in ('renewal', 'replacement') offset 0) r
  where r.agreement_id not in (select n.id from agreement_amendments(subject) n)
    and not exists (select from related_agreement d
      where d.agreement_id = r.agreement_id and d.related_id = subject and d.relation = r.relation);
end
$$;
comment on function agreement_carried_on(bigint) is
  'The agreements that renew or replace what amends one, and so renew or replace that one: it is one agreement with what amends it. Those that say so of it themselves are left out.';

create or replace function agreement_followers(subject bigint)
returns table (relation text, id bigint, reference text, signed_on date, begins_on date)
language sql stable parallel safe
as $$
  select k.relation, b.id, b.reference::text, b.signed_on, b.begins_on
  from (
    select r.relation, r.agreement_id as id from related_agreement r
    where r.related_id = subject and r.relation in ('renewal', 'replacement')
    union all
    select c.relation, c.id from agreement_carried_on(subject) c
    where exists (select from related_agreement r where r.related_id = subject and r.relation = 'amendment')) k
  join agreement b on b.id = k.id
  where not b.draft and b.retracted_at is null
    -- What was terminated before it began was never in force.
    and not exists (select from lifecycle_action l
      where l.agreement_id = b.id and l.action = 'terminated' and l.date <= b.begins_on)
$$;
comment on function agreement_followers(bigint) is
  'The agreements that renew or replace one, or what amends it; drafts, those that were retracted and those that were terminated before they began do nothing.';

create or replace function agreement_changes(subject bigint, amended boolean)
returns table (
  id bigint, date date, action text, new_end_date partial_date, open_ended boolean, new_amount amount, known_on date)
language sql stable parallel safe
as $$
  select l.id, l.date, l.action, l.new_end_date, l.open_ended, l.new_amount, least(l.date, l.date_agreed)
  from lifecycle_action l where l.agreement_id = subject
  union all
  select b.id, b.begins_on, 'amended', b.end_date, b.open_ended, null, least(b.signed_on, b.begins_on)
  from agreement_amendments(subject) b where amended and b.begins_on is not null
$$;
comment on function agreement_changes(bigint, boolean) is
  'What happened to an agreement: its lifecycle actions, and where others amend it, which is handed in, what those do from their begin on, with the day from which that is known: what amends is signed before it takes effect, and a renewal can be agreed before.';

create or replace function agreement_growth(subject bigint, signed_amount amount, signed_currency text)
returns table (id bigint, date date, place integer, amount numeric, currency text)
language sql stable parallel safe
as $$
  with told as (
    select l.id, l.date, l.new_amount, l.new_currency,
      lag(l.new_amount, 1, signed_amount) over chain as old_amount,
      lag(l.new_currency, 1, signed_currency) over chain as old_currency
    from lifecycle_action l where l.agreement_id = subject and l.new_amount is not null
    window chain as (order by l.date, l.id))
  select t.id, t.date, 1, t.new_amount - case when t.old_currency = t.new_currency then t.old_amount else 0 end, t.new_currency
  from told t where t.old_amount is not null
  union all
  select t.id, t.date, 2, -t.old_amount, t.old_currency
  from told t where t.old_currency <> t.new_currency
  union all
  select b.id, b.signed_on, 1, b.amount, b.currency
  from agreement_amendments(subject) b where b.amount is not null and b.signed_on is not null
$$;
comment on function agreement_growth(bigint, amount, text) is
  'By how much the value of an agreement grew on which days after it was signed: by what a change of value adds to the one before, and by what other agreements that amend it are worth. Where no value was known before, nothing is known of that.';

-- Asked where another agreement amends one, of which there are few; planned once, where a function in SQL would be planned anew
-- for each.
create or replace function agreement_party_added(subject bigint, by_body boolean) returns setof agreement_party
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  added record;
  party agreement_party;
begin
  if not exists (select from related_agreement r where r.related_id = subject and r.relation = 'amendment') then
    return;
  end if;
  for added in
    with amending as (
      select q.id, q.organization_id, o.resolved_id, greatest(b.begins_on, j.joined_on) as joined_on, last_day(q.until_date) as left_on,
        case when j.joined_on > b.begins_on then coalesce(q.from_date, q.date_signed) else coalesce(a.start_date, a.date_signed) end as from_date,
        row_number() over (order by b.begins_on, b.id, q.position) as place
      from agreement_amendments(subject) b
      join agreement a on a.id = b.id
      join agreement_party q on q.agreement_id = b.id
      join organization o on o.id = q.organization_id
      cross join lateral (select party_joined(q.from_date, q.date_signed, q.agreement_signed_until) as joined_on) j
      where b.begins_on is not null)
    select m.from_date, m.place, q as party
    from amending m join agreement_party q on q.id = m.id
    where not exists (
        -- Who is one already, and leaves later, is not brought in by it.
        select from agreement_party p join organization o on o.id = p.organization_id
        where p.agreement_id = subject and (p.organization_id = m.organization_id or by_body and o.resolved_id = m.resolved_id)
          and coalesce(last_day(p.until_date) >= m.joined_on, true))
      and not (by_body and exists (
        -- Brought in by one amendment, and named again in the next.
        select from amending e
        where e.resolved_id = m.resolved_id and e.place < m.place and e.joined_on <= m.joined_on
          and coalesce(e.left_on, 'infinity') >= coalesce(m.left_on, 'infinity')))
    order by m.place
  loop
    party := added.party;
    party.from_date := added.from_date;
    -- Behind its own.
    party.position := 1000000 + added.place;
    return next party;
  end loop;
end
$$;
comment on function agreement_party_added(bigint, boolean) is
  'The parties that others bring into an agreement which amend it, each as the amendment has it, but from the day on which it is one here: the begin of the amendment, or later. By body: nobody is named twice whom a merge has made one.';

create or replace function agreement_party_rows(subject bigint) returns setof agreement_party
language sql stable parallel safe
as $$
  select p.* from agreement_party p where p.agreement_id = subject
  union all
  select q.* from agreement_party_added(subject, true) q
  where exists (select from related_agreement r where r.related_id = subject and r.relation = 'amendment')
$$;
comment on function agreement_party_rows(bigint) is
  'The parties of an agreement, and behind them those that others bring in which amend it; agreement_id is then that of the amendment, and from_date the day from which it is one here.';

create or replace function is_named_by(party agreement_party, subject bigint, day date) returns boolean
language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan
as $$
begin
  return party.agreement_id = subject or first_day(party.from_date) <= day and not exists (
    -- Who had left, and is brought in again, is named already.
    select from agreement_party_rows(subject) e
    join organization w on w.id = e.organization_id
    join organization m on m.id = party.organization_id and m.resolved_id = w.resolved_id
    where e.position < party.position and (e.agreement_id = subject or first_day(e.from_date) <= day));
end
$$;
comment on function is_named_by(agreement_party, bigint, date) is
  'Whether a party of agreement_party_rows is named with an agreement on a day: its own are on every day, and whom another brings in which amends it from that day on, where nobody is it that is named before.';

create or replace function is_party_on(subject bigint, party_keys bigint[], day date) returns boolean
language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan
as $$
begin
  return exists (
    select from agreement_party_rows(subject) p
    where p.organization_id = any (party_keys)
      and (day is null or party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day)));
end
$$;
comment on function is_party_on(bigint, bigint[], date) is
  'Whether one of some, by the keys under which they were recorded, is party to an agreement on a day, or where that is null on any; by itself or since an amendment brought it in.';

drop function if exists agreement_parties(bigint, boolean);
create function agreement_parties(subject bigint, amended boolean)
returns table (
  place bigint, organization_id bigint, role text, unit_name text, joined_on date, left_on date, signed_number integer)
language sql stable parallel safe
as $$
  select p.position::bigint, p.organization_id, p.role::text, p.unit_name::text,
    party_joined(p.from_date, p.date_signed, p.agreement_signed_until), last_day(p.until_date), null::integer
  from agreement_party p where p.agreement_id = subject
  union all
  select q.position, q.organization_id, q.role::text, q.unit_name::text, first_day(q.from_date), last_day(q.until_date),
    coalesce((
      select signing_number(b.signed_on, case char_length(b.date_signed) when 7 then 2 when 4 then 4 else 0 end)
      from agreement b where b.id = q.agreement_id), 2147483647)
  from agreement_party_added(subject, false) q where amended
$$;
comment on function agreement_parties(bigint, boolean) is
  'The parties of an agreement with the days on which they are, and where others amend it, which is handed in, those that these add from their begin on, with the number of the date on which that was signed; 2147483647 is not known.';

create or replace function agreements_brought_into(party_keys bigint[], day date) returns setof bigint
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
begin
  return query
  select m.id
  from agreement_amended(array(
    select p.agreement_id
    from agreement_party p
    join related_agreement r on r.agreement_id = p.agreement_id and r.relation = 'amendment'
    join agreement b on b.id = p.agreement_id and not b.draft and b.retracted_at is null
    where p.organization_id = any (party_keys) and (day is null or coalesce(b.begins_on <= day, false)))) m (id)
  -- Mostly those who amend an agreement are party to it. Who has left it since is named in the amendment still.
  where exists (
    select from agreement_party_added(m.id, false) p
    where p.organization_id = any (party_keys)
      and (day is null or party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day)));
end
$$;
comment on function agreements_brought_into(bigint[], date) is
  'The agreements into which others that amend them bring some, by the keys under which they were recorded, who are parties to them then on a day; null is any day.';

create or replace function agreements_of_parties(party_keys bigint[], day date) returns setof bigint
language sql stable parallel safe
as $$
  select p.agreement_id from agreement_party p
  where p.organization_id = any (party_keys)
    and (day is null or party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day))
  union all
  select b.id from agreements_brought_into(party_keys, day) b (id)
$$;
comment on function agreements_of_parties(bigint[], date) is
  'The agreements of those who are parties on a day, by the keys under which they were recorded, with those to which others that amend them add one; null is any day, else who has left by then is none, nor who is to come. Some come twice.';
