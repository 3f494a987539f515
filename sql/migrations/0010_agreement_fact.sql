-- Facts: the one derived row of an agreement that figures and relationship questions are computed from. It is read as a
-- stream, so it is narrow: keys of parties and fields stand in it packed, eight bytes each, which the server sends twice
-- as fast as arrays. Nothing in it follows from another agreement's parties or from what an organization is: a merge, a
-- new place or a successor rewrites none.

create table agreement_fact (
  agreement_id bigint not null,
  traits integer not null,
  signed_on date,
  begins_on date,
  ends_on date,
  since_on date,
  until_on date,
  extent_on date,
  lapse_on date,
  recorded_on date,
  renewal_months smallint,
  notice_days smallint,
  notice_months smallint,
  event_id bigint,
  type text collate "C" not null,
  parties bytea not null,
  fields bytea,
  phases integer[],
  life integer[],
  later bigint[],
  earlier bigint[],
  amount numeric,
  currency text collate "C",
  revalued text[],
  roles text[],
  spans date[],
  unit_names text[],
  purposes bytea,
  constraint agreement_fact_pkey primary key (agreement_id)
);
-- What is in force, or falls due, around a day.
create index agreement_fact_until_on_idx on agreement_fact (until_on) where until_on is not null;
comment on table agreement_fact is
  'What figures are computed from, one row an agreement that was not taken back. Made by agreement_facts when a transaction commits; never written by hand.';
comment on column agreement_fact.agreement_id is 'The agreement.';
comment on column agreement_fact.traits is
  'Bits: 1 draft; 2, 4 signing known to the month, the year; 8 begin, 16 signed end, 32 changed end known to the month or year; 64 start, 128 end, 256 amount not known; 512 parties said not to be known; 1024 internal, 2048 restricted; 4096 renews by itself, 8192 by consent; 16384 said to have no end; 32768 said to carry no money; 65536 start known to the month or year.';
comment on column agreement_fact.signed_on is 'First day that the day of signing can mean.';
comment on column agreement_fact.begins_on is 'First day of validity: of the start, else of the signing; null is undated.';
comment on column agreement_fact.ends_on is 'Last day that the end can mean, as it was signed; null is open or not known.';
comment on column agreement_fact.since_on is 'First day in whose period it can count.';
comment on column agreement_fact.until_on is 'Last day in whose period it can count; null is without end.';
comment on column agreement_fact.extent_on is 'How far renewals can carry it.';
comment on column agreement_fact.lapse_on is 'The end at which it is let run out on purpose.';
comment on column agreement_fact.recorded_on is 'Day, in UTC, on which it was recorded; null where an import brought it.';
comment on column agreement_fact.renewal_months is 'Months by which a renewal extends it.';
comment on column agreement_fact.notice_days is 'Days before an end by which notice must be given.';
comment on column agreement_fact.notice_months is 'Months before an end by which notice must be given.';
comment on column agreement_fact.event_id is 'The event at which it was signed.';
comment on column agreement_fact.type is 'Type, from agreement_type.';
comment on column agreement_fact.parties is 'Keys of its parties as recorded, in order, eight bytes each, the highest first.';
comment on column agreement_fact.fields is 'Keys of its fields, in order, packed alike; null is none.';
comment on column agreement_fact.phases is
  'Pairs of a day, counted from 2000-01-01, and the status from then on: 1 in force, 2 suspended, 3 expired, 4 terminated, 5 replaced. Null where nothing happened: in force from begin to end, then expired.';
comment on column agreement_fact.life is
  'What happened, in order, four numbers each: day, counted from 2000-01-01; 1 amended, 2 suspended, 3 resumed, 4 terminated, 5 renewed; last day of the new end, null for none; 1 where that is open. Null where nothing did.';
comment on column agreement_fact.later is
  'Later agreements that relate to it, two numbers each: 1 renewal, 2 replacement, 3 amendment; the key. Null for none; those under a framework stand in their own facts alone.';
comment on column agreement_fact.earlier is 'Earlier agreements that it relates to, alike, and 4 framework.';
comment on column agreement_fact.amount is 'Value as it was signed, in the major unit of the currency; null is not known.';
comment on column agreement_fact.currency is 'ISO 4217 code of the amount.';
comment on column agreement_fact.revalued is
  'New values, three texts each: day, amount, ISO 4217 code. Null where none was set.';
comment on column agreement_fact.roles is 'Roles of its parties, in their order; null where none is known.';
comment on column agreement_fact.spans is
  'From when and until when each of its parties is one, in their order, null for the whole of it; null where all are.';
comment on column agreement_fact.unit_names is 'The words for the units of its parties, in their order; null where none is known.';
comment on column agreement_fact.purposes is 'Keys of its purposes, packed as the fields are; null is none.';

-- Whose record a transaction has changed. A row lives only inside of its transaction: before it commits, what follows
-- from the records is made, and the row is gone.
create unlogged table touched (
  transaction_id xid8 not null default pg_current_xact_id(),
  relation text not null,
  keys bigint[] not null
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
create index touched_transaction_id_idx on touched (transaction_id);
comment on table touched is
  'Agreements whose record a transaction has touched, noted by triggers and worked off before it commits; empty between transactions.';
comment on column touched.transaction_id is 'The transaction.';
comment on column touched.relation is
  'added: it is new; changed: its record says something else; concerned: what follows from it may differ, since another agreement changed.';
comment on column touched.keys is 'The agreements.';

-- The life of an agreement as a run of phases, worked out here alone: facts carry what it tells. Its cost says to the
-- planner that any other condition is better asked first.
create or replace function agreement_phases(subject bigint)
returns table (starts_on date, ends_on date, status text, previous text)
language plpgsql stable cost 100000
set search_path = public, pg_temp
as $$
declare
  valid record;
  happening record;
  until date;
  now_is text := 'signed';
  halted boolean := false;
begin
  select a.begins_on, a.ends_on, a.draft, a.retracted_at into valid from agreement a where a.id = subject;
  if valid.begins_on is null or valid.draft or valid.retracted_at is not null then
    return;
  end if;
  until := valid.ends_on;
  for happening in
    select * from (
      select valid.begins_on as day, 0 as turn, 0 as number, 'begun' as action, null::date as new_end
      union all
      select e.date, 1, e.id, e.action, last_day(e.new_end_date) from lifecycle_action e
        where e.agreement_id = subject and (e.action <> 'amended' or e.new_end_date is not null)
      union all
      select min(b.begins_on), 2, 0, 'replaced', null from related_agreement r
        join agreement b on b.id = r.agreement_id and not b.draft and b.retracted_at is null
        where r.related_id = subject and r.relation = 'replacement' having min(b.begins_on) is not null
      union all
      select 'infinity', 3, 0, 'end of time', null) all_of_them
    order by day, turn, number
  loop
    -- What ran out before this day did so by itself.
    if now_is in ('in-force', 'suspended') and until + 1 < happening.day then
      if starts_on is not null then
        ends_on := until;
        return next;
      end if;
      previous := now_is; status := 'expired'; starts_on := until + 1;
      now_is := 'expired';
    end if;
    case happening.action
      when 'suspended' then halted := true;
      when 'resumed' then halted := false;
      when 'renewed', 'amended' then until := happening.new_end;
      else null;
    end case;
    declare
      next_is text := case
        when happening.action = 'terminated' then 'terminated'
        when happening.action = 'replaced' then 'replaced'
        when happening.action = 'end of time' then now_is
        when now_is = 'signed' and happening.action <> 'begun' and happening.day < valid.begins_on then 'signed'
        when until < happening.day then 'expired'
        when halted then 'suspended'
        else 'in-force' end;
    begin
      if next_is <> now_is then
        if starts_on = happening.day then
          now_is := previous;  -- A second change on one day takes the place of the first.
        elsif starts_on is not null then
          ends_on := happening.day - 1;
          return next;
        end if;
        previous := now_is; status := next_is; starts_on := happening.day;
        now_is := next_is;
      end if;
    end;
    exit when now_is in ('terminated', 'replaced');
  end loop;
  ends_on := null;
  return next;
end
$$;
comment on function agreement_phases(bigint) is
  'The phases of an agreement, told from its dates, lifecycle actions and replacement.';

-- The fact of an agreement, made from its record in one place. Whoever needs it, the triggers or a check, asks here.

create or replace function relation_number(relation text) returns bigint
language sql immutable strict parallel safe
return array_position(array['renewal', 'replacement', 'amendment', 'framework'], relation);
comment on function relation_number(text) is 'The number that stands for a relation in a fact.';

create or replace function status_number(status text) returns integer
language sql immutable strict parallel safe
return array_position(array['in-force', 'suspended', 'expired', 'terminated', 'replaced'], status);
comment on function status_number(text) is 'The number that stands for a status in a fact.';

create or replace function status_word(number integer) returns text
language sql immutable strict parallel safe
return (array['in-force', 'suspended', 'expired', 'terminated', 'replaced'])[number];
comment on function status_word(integer) is 'The status that a number stands for in a fact.';

create or replace function agreement_facts(subjects bigint[]) returns setof agreement_fact
language sql stable
set search_path = public, pg_temp
set jit = off
as $$
  select a.id,
    a.draft::integer
      + case char_length(a.date_signed) when 7 then 2 when 4 then 4 else 0 end
      + case when char_length(coalesce(a.start_date::text, a.date_signed)) < 10 then 8 else 0 end
      + case when char_length(a.end_date) < 10 then 16 else 0 end
      + case when l.is_end_imprecise then 32 else 0 end
      + case when char_length(a.start_date) < 10 then 65536 else 0 end
      + case when a.start_date is null then 64 else 0 end
      + case when a.end_date is null and not coalesce(l.has_end, false) then 128 else 0 end
      + case when a.amount is null then 256 else 0 end
      + case when a.parties_unknown is not null then 512 else 0 end
      + case a.visibility when 'internal' then 1024 when 'restricted' then 2048 else 0 end
      + case a.renewal_rule when 'automatic' then 4096 when 'by-consent' then 8192 else 0 end,
    a.signed_on, a.begins_on, a.ends_on,
    least(a.signed_on, a.begins_on, l.first_on),
    case
      when a.draft or a.begins_on is null then greatest(a.signed_on, l.last_on)
      when t.phases is null then case when a.ends_on is not null then greatest(a.signed_on, a.ends_on + 1) end
      when t.phases[cardinality(t.phases)] = 1 then null
      else greatest(a.signed_on, l.last_on, date '2000-01-01' + t.phases[cardinality(t.phases) - 1]) end,
    last_day(a.max_extent_date), a.lapse_on,
    case when a.import_digest is null then (a.recorded_at at time zone 'UTC')::date end,
    a.renewal_months::smallint, a.renewal_notice_days::smallint, null::smallint, a.event_id, a.type,
    coalesce(p.parties, ''), f.fields, t.phases, l.life, r.later, e.earlier,
    a.amount, a.currency, l.revalued, p.roles, null::date[], p.unit_names, null::bytea
  from unnest(subjects) s (id)
  join agreement a on a.id = s.id and a.retracted_at is null
  left join lateral (
    select string_agg(int8send(p.recorded_organization_id), '' order by p.position) as parties,
      case when count(p.role) > 0 then array_agg(p.role::text order by p.position) end as roles,
      case when count(p.unit_name) > 0 then array_agg(p.unit_name::text order by p.position) end as unit_names
    from agreement_party p where p.agreement_id = a.id) p on true
  left join lateral (
    select string_agg(int8send(f.field_id), '' order by f.position) as fields
    from agreement_field f where f.agreement_id = a.id) f on true
  left join lateral (
    select array_agg(n.number order by l.date, l.id, n.place) as life,
      min(l.date) as first_on, max(l.date) as last_on,
      bool_or(l.new_end_date is not null) as has_end, bool_or(char_length(l.new_end_date) < 10) as is_end_imprecise,
      array_agg(case n.place when 1 then l.date::text when 2 then l.new_amount::text when 3 then l.new_currency end
        order by l.date, l.id, n.place) filter (where l.new_amount is not null and n.place < 4) as revalued
    from lifecycle_action l
    cross join lateral (values
      (1, l.date - date '2000-01-01'),
      (2, case l.action when 'amended' then 1 when 'suspended' then 2 when 'resumed' then 3 when 'terminated' then 4
        when 'renewed' then 5 end),
      (3, last_day(l.new_end_date) - date '2000-01-01'),
      (4, case when l.action = 'renewed' and l.new_end_date is null then 1 else 0 end)) n (place, number)
    where l.agreement_id = a.id) l on true
  left join lateral (
    select array_agg(n.number order by r.agreement_id, r.relation, n.place) as later,
      bool_or(r.relation = 'replacement') as is_replaced
    from related_agreement r
    cross join lateral (values (1, relation_number(r.relation)), (2, r.agreement_id)) n (place, number)
    where r.related_id = a.id and r.relation <> 'framework') r on true
  left join lateral (
    select array_agg(n.number order by r.position, r.related_id, r.relation, n.place) as earlier
    from related_agreement r
    cross join lateral (values (1, relation_number(r.relation)), (2, r.related_id)) n (place, number)
    where r.agreement_id = a.id) e on true
  left join lateral (
    select array_agg(n.number order by h.starts_on, n.place) as phases
    from agreement_phases(a.id) h
    cross join lateral (values (1, h.starts_on - date '2000-01-01'), (2, status_number(h.status))) n (place, number)
    where l.life is not null or r.is_replaced) t on true
$$;
comment on function agreement_facts(bigint[]) is
  'The facts of agreements as their records tell them; none for those that were taken back.';

-- Without a search_path of its own, so that the planner can take it into the query that calls it.
create or replace function fact_status(begins_on date, ends_on date, phases integer[], day date) returns text
language sql immutable parallel safe
as $$
  select case
    when phases is null then
      case when day < begins_on then null when day > ends_on then 'expired' when begins_on is not null then 'in-force' end
    else (
      select status_word(phases[2 * i]) from generate_series(1, cardinality(phases) / 2) i
      where date '2000-01-01' + phases[2 * i - 1] <= day order by i desc limit 1) end
$$;
comment on function fact_status(date, date, integer[], date) is
  'The status that a fact has on a day, by its begin, its signed end and its phases; null before it begins.';

create or replace view agreement_phase as
select f.agreement_id, p.starts_on, p.ends_on, p.status, p.previous
from agreement_fact f
cross join lateral (
  select f.begins_on as starts_on, f.ends_on, 'in-force' as status, 'signed' as previous
  where f.phases is null
  union all
  select f.ends_on + 1, null, 'expired', 'in-force'
  where f.phases is null and f.ends_on is not null
  union all
  select date '2000-01-01' + f.phases[2 * i - 1], date '2000-01-01' + f.phases[2 * i + 1] - 1,
    status_word(f.phases[2 * i]), coalesce(status_word(f.phases[2 * i - 2]), 'signed')
  from generate_series(1, cardinality(f.phases) / 2) i) p
where f.begins_on is not null and f.traits & 1 = 0;
comment on view agreement_phase is
  'From which day to which day an agreement has a status; before the first it is signed. Unfolded from the facts.';
comment on column agreement_phase.agreement_id is 'The agreement.';
comment on column agreement_phase.starts_on is 'First day of the phase.';
comment on column agreement_phase.ends_on is 'Last day of the phase; null is without end.';
comment on column agreement_phase.status is 'in-force, suspended, expired, terminated or replaced.';
comment on column agreement_phase.previous is 'The status before it; signed for the first phase.';

-- Not even by hand: what stands in a fact follows from records. Whoever gets past this is found by a check.
create or replace function agreement_fact_guard() returns trigger
language plpgsql
as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception using errcode = 'insufficient_privilege',
      message = 'the facts of agreements follow from their records, and are not written by hand';
  end if;
  return null;
end
$$;
comment on function agreement_fact_guard() is 'Lets only triggers write facts.';
create or replace trigger agreement_fact_guard before insert or update or delete on agreement_fact
  for each statement execute function agreement_fact_guard();
