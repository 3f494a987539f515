-- Which organizations count as one: a body is an organization with its units, what was merged into it, and what it went on
-- from. What a body is on a day, the program works out for all organizations at once; here is what counts as one with few.

create or replace function organization_went_on(succession text) returns boolean
language sql immutable strict parallel safe
return succession <> 'split';
comment on function organization_went_on(text) is
  'Whether a succession of a kind leads on: who was renamed, united or taken over goes on as its successor, who was split does not.';

-- Not taken into queries that call it: it is asked before, so that a plan made for its keys takes a hub for what it is.
create or replace function organization_recorded(
  subjects bigint[], day date, with_units boolean default true, with_family boolean default false)
returns table (subject bigint, id bigint)
language sql stable parallel safe
as $$
  with recursive own (subject, id, is_subject) as (
    select o.id, r.resolved_id, true from unnest(subjects) o (id) join organization r on r.id = o.id
    union
    select w.subject, e.id, false
    from own w
    cross join lateral (
      select u.id from organization u
      where with_units and u.part_of_id = w.id and u.merged_into_id is null
      union all
      select p.resolved_id
      from organization k
      join organization_succession s on s.successor_id = k.id and (organization_went_on(s.kind) or with_family)
      join organization p on p.id = s.predecessor_id
      where k.resolved_id = w.id and not (w.is_subject and organization_is_succeeded(w.id, day))
      union all
      select d.resolved_id
      from organization k
      join organization d on d.owned_by_id = k.id
      where with_family and k.resolved_id = w.id) e
  )
  select distinct w.subject, r.id from own w join organization r on r.resolved_id = w.id
$$;
comment on function organization_recorded(bigint[], date, boolean, boolean) is
  'The keys under which parties of some organizations can have been recorded: their own, those of what was merged into them, of their units, and of those that they went on from, on all days; of one that was succeeded by the day, without those before it. With the family, also of subsidiaries and of what they were split from.';

create or replace function organization_is_succeeded(subject bigint, day date) returns boolean
language sql stable parallel safe
as $$
  select exists (
    select from organization k join organization_succession s on s.predecessor_id = k.id
    where k.resolved_id = subject and organization_went_on(s.kind) and (s.date is null or first_day(s.date) <= day))
$$;
comment on function organization_is_succeeded(bigint, date) is 'Whether an organization has gone on as another by a day.';
