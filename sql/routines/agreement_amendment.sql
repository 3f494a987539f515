-- Amendments that are written as agreements of their own: what they say of the agreement that they amend.

create or replace function agreement_amendments(subject bigint)
returns table (id bigint, signed_on date, begins_on date, end_date partial_date, open_ended boolean, amount amount, currency text)
language sql stable parallel safe
as $$
  with recursive amending (id) as (
    select r.agreement_id from related_agreement r where r.related_id = subject and r.relation = 'amendment'
    union
    select r.agreement_id from amending m join related_agreement r on r.related_id = m.id and r.relation = 'amendment')
  select b.id, b.signed_on, b.begins_on, b.end_date, b.open_ended, b.amount, b.currency
  from amending m join agreement b on b.id = m.id
  where not b.draft and b.retracted_at is null
$$;
comment on function agreement_amendments(bigint) is
  'The agreements that amend one, or amend what does, in a chain; drafts and those that were retracted do nothing.';

create or replace function amends_another(subject bigint) returns boolean
language sql stable parallel safe
as $$ select exists (select from related_agreement r where r.agreement_id = subject and r.relation = 'amendment') $$;
comment on function amends_another(bigint) is 'Whether an agreement is an amendment of another, and so none of its own in any figure.';

create or replace function agreement_carried_on(subject bigint)
returns table (relation text, id bigint)
language sql stable parallel safe
as $$
  select distinct r.relation, r.agreement_id
  from agreement_amendments(subject) m
  -- Looked up for each: the planner expects hundreds, and would read them all.
  cross join lateral (
    select r.relation, r.agreement_id from related_agreement r
    where r.related_id = m.id and r.relation in ('renewal', 'replacement') offset 0) r
  where r.agreement_id not in (select n.id from agreement_amendments(subject) n)
    and not exists (select from related_agreement d
      where d.agreement_id = r.agreement_id and d.related_id = subject and d.relation = r.relation)
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
  select l.id, l.date, l.action, l.new_end_date, l.open_ended, l.new_amount, l.date
  from lifecycle_action l where l.agreement_id = subject
  union all
  select b.id, b.begins_on, 'amended', b.end_date, b.open_ended, null, least(b.signed_on, b.begins_on)
  from agreement_amendments(subject) b where amended and b.begins_on is not null
$$;
comment on function agreement_changes(bigint, boolean) is
  'What happened to an agreement: its lifecycle actions, and where others amend it, which is handed in, what those do from their begin on, with the day from which that is known: they are signed before.';

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

create or replace function agreement_parties(subject bigint, amended boolean)
returns table (place bigint, organization_id bigint, role text, unit_name text, joined_on date, left_on date)
language sql stable parallel safe
as $$
  select p.position::bigint, p.organization_id, p.role::text, p.unit_name::text,
    party_joined(p.from_date, p.date_signed, p.agreement_signed_until), last_day(p.until_date)
  from agreement_party p where p.agreement_id = subject
  union all
  -- Behind its own.
  select 1000000 + row_number() over (order by b.begins_on, b.id, q.position), q.organization_id, q.role::text, q.unit_name::text,
    greatest(b.begins_on, party_joined(q.from_date, q.date_signed, q.agreement_signed_until)), last_day(q.until_date)
  from agreement_amendments(subject) b join agreement_party q on q.agreement_id = b.id
  where amended and b.begins_on is not null and not exists (
    select from agreement_party o
    where o.agreement_id = subject and o.organization_id = q.organization_id and o.until_date is null)
$$;
comment on function agreement_parties(bigint, boolean) is
  'The parties of an agreement with the days on which they are, and where others amend it, which is handed in, those that these add from their begin on.';

create or replace function agreements_of_parties(party_keys bigint[], day date) returns setof bigint
language sql stable parallel safe
as $$
  select p.agreement_id from agreement_party p
  where p.organization_id = any (party_keys)
    and (day is null or party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day))
  union all
  select agreement_amended(array(
    select p.agreement_id
    from agreement_party p
    join related_agreement r on r.agreement_id = p.agreement_id and r.relation = 'amendment'
    join agreement b on b.id = p.agreement_id and not b.draft and b.retracted_at is null
    where p.organization_id = any (party_keys) and (day is null or coalesce(b.begins_on <= day, false)
      and party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day))))
$$;
comment on function agreements_of_parties(bigint[], date) is
  'The agreements of those who are parties on a day, by the keys under which they were recorded, with those to which others that amend them add one; null is any day, else who has left by then is none, nor who is to come. Some come twice.';
