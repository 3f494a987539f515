-- The place of an agreement that renews another. Where it begins before that one is over, it waits: the other one is in
-- force until its end, and this one goes on in its place from the day after, so that they are one agreement on every day.
-- It does so for those who are party to both around that day; for who is party to the later alone it counts from its begin.
-- In the program: `Continuations`.

create or replace function fact_over_on(last_on date, phases integer[]) returns date
language sql immutable parallel safe
return case when phases is null then last_on + 1
  when status_word(phases[cardinality(phases)]) in ('expired', 'terminated')
    then date '2000-01-01' + phases[cardinality(phases) - 1] end;
comment on function fact_over_on(date, integer[]) is
  'The day from which another can go on in the place of a fact: the first after its end or its termination; null where it has none, or is replaced.';

create or replace function agreement_place(subject bigint, renewed bigint, party_keys bigint[]) returns date
language sql stable parallel safe
as $$
  select o.over_on
  from agreement_fact n
  join agreement_fact e on e.agreement_id = renewed and in_figures(e.traits)
  cross join lateral (
    select fact_over_on(e.last_on, e.phases) as over_on
    offset 0) o
  where n.agreement_id = subject and in_figures(n.traits)
    and e.begins_on <= n.begins_on and n.begins_on <= o.over_on
    and fact_status(e.begins_on, e.last_on, e.phases, o.over_on - 1) in ('in-force', 'suspended')
    and fact_status(n.begins_on, n.last_on, n.phases, o.over_on) in ('in-force', 'suspended')
    and (party_keys is null or (
      select count(distinct q.subject) = 2
      from (values (renewed, o.over_on - 1), (subject, o.over_on)) q (subject, day)
      cross join agreement_parties(q.subject, true) p
      where p.organization_id = any (party_keys)
        and coalesce(p.joined_on <= q.day, true) and coalesce(p.left_on >= q.day, true)))
$$;
comment on function agreement_place(bigint, bigint, bigint[]) is
  'The day from which one agreement can go on in the place of another that it renews, for all or for some parties; null where it can''t, since it begins later, is over by then, the other has no end, or they are not party to both.';

-- One question after the other: as one, the planner expects thousands of relations, and reads all agreements for each.
create or replace function agreement_waits_for(subject bigint, day date, party_keys bigint[]) returns table (id bigint, until date)
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  renewed bigint[] := array(
    select r.related_id from related_agreement r where r.agreement_id = subject and r.relation = 'renewal' order by r.related_id);
  other bigint;
  over_on date;
begin
  if exists (select from related_agreement r where r.agreement_id = any (renewed) and r.relation = 'amendment') then
    renewed := renewed || array(select m from agreement_amended(renewed) m where m <> all (renewed) order by m);
  end if;
  foreach other in array renewed loop
    over_on := agreement_place(subject, other, party_keys);
    continue when over_on <= day or over_on <= until + 1 or over_on is null;
    -- One goes on in its place: the first that can. Mostly there is but this one.
    if (select count(*) > 1 or bool_or(r.relation = 'amendment' or r.agreement_id <> subject) or count(*) = 0
      from related_agreement r where r.related_id = other and r.relation in ('renewal', 'amendment')) then
      continue when subject is distinct from (
        select b.id from agreement_followers(other) b
        where b.relation = 'renewal' and agreement_place(b.id, other, party_keys) is not null
        order by b.begins_on, b.id limit 1);
    end if;
    id := other;
    until := over_on - 1;
  end loop;
  if id is not null then
    return next;
  end if;
end
$$;
comment on function agreement_waits_for(bigint, date, bigint[]) is
  'The agreement that an agreement renews and waits for on a day, for all or for some parties, since that one is not over, and its last day; no row where it waits for none.';

create or replace function fact_status_waiting(f agreement_fact, day date, party_keys bigint[]) returns text
language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan
as $$
declare
  found constant text := fact_status(f.begins_on, f.last_on, f.phases, day);
begin
  return case when found in ('in-force', 'suspended')
    -- Most of what is renewed is over, which is told at less cost than who goes on in its place.
    and exists (
      select from related_agreement r
      join agreement_fact e on e.agreement_id = r.related_id
      where r.agreement_id = f.agreement_id and r.relation = 'renewal'
        -- What amends another is of that one's end.
        and (is_amendment(e.traits) or fact_over_on(e.last_on, e.phases) > day))
    and exists (select from agreement_waits_for(f.agreement_id, day, party_keys)) then null else found end;
end
$$;
comment on function fact_status_waiting(agreement_fact, date, bigint[]) is
  'What fact_status_in_place tells of a fact that renews another one.';

-- The planner takes this into the query that calls it: few renew others, and for no other need anybody know for whom it
-- is asked.
create or replace function fact_status_in_place(f agreement_fact, day date, party_keys bigint[]) returns text
language sql stable parallel safe
as $$
  select case when relation_number('renewal') = any (f.earlier) then fact_status_waiting(f, day, party_keys)
    else fact_status(f.begins_on, f.last_on, f.phases, day) end
$$;
comment on function fact_status_in_place(agreement_fact, date, bigint[]) is
  'The status that a fact has on a day, for all or for some parties; none yet while it waits for the end of what it renews.';
