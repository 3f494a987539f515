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

-- Most organizations are bodies of their own that nothing else counts as; then no steps are taken.
create or replace function organization_party_keys(subject bigint, day date) returns bigint[]
language sql stable parallel safe
as $$
  select case
    when exists (select from organization u where u.part_of_id = subject)
      or exists (select from organization k where k.resolved_id = subject and (k.id <> subject
        or exists (select from organization_succession s where s.successor_id = k.id)))
    then array(select r.id from organization_recorded(array[subject], day) r)
    when exists (select from organization o where o.id = subject and o.merged_into_id is not null) then '{}'
    else array[subject] end
$$;
comment on function organization_party_keys(bigint, date) is
  'The keys under which parties can have been recorded that count as an organization on a day; none for one that was merged.';

create or replace function organization_bodies(day date, units_apart boolean)
returns table (organization_id bigint, body_id bigint)
language sql stable parallel safe
as $$
  with recursive followed (id, next_id) as (
    select distinct on (p.resolved_id) p.resolved_id, n.id
    from organization_succession s
    join organization p on p.id = s.predecessor_id
    join organization k on k.id = s.successor_id
    join organization n on n.id = k.resolved_id
    where organization_went_on(s.kind) and p.resolved_id <> n.id and coalesce(first_day(s.date), '-infinity') <= day
    order by p.resolved_id, coalesce(first_day(s.date), '-infinity') desc, n.code
  ),
  step (id, next_id) as (
    select f.id, f.next_id from followed f
    union all
    select o.id, o.part_of_id from organization o
    where not units_apart and o.part_of_id is not null and o.merged_into_id is null
      and o.id not in (select f.id from followed f)
  ),
  walk (id, body_id) as (
    -- Most are bodies of their own.
    select o.id, o.resolved_id from organization o where o.resolved_id in (select s.id from step s)
    union
    select w.id, s.next_id from walk w join step s on s.id = w.body_id
  )
  select o.id, coalesce(w.body_id, o.resolved_id)
  from organization o
  left join walk w on w.id = o.id and not exists (select from step s where s.id = w.body_id)
$$;
comment on function organization_bodies(date, boolean) is
  'As what each organization counts on a day: the survivor of its merge, its own successor by then, what that is part of, and so on; units for themselves where they count apart.';

create or replace view organization_body as
select b.organization_id, b.body_id from organization_bodies(current_date, false) b;
comment on view organization_body is
  'As what each organization counts today: the survivor of its merge, its own successor, what that is part of, and so on.';
comment on column organization_body.organization_id is 'The organization.';
comment on column organization_body.body_id is 'Its body today.';

create or replace function organization_owned_guard() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  owners bigint[];
  touched bigint[] := '{}';
begin
  -- All that is walked over is changed, and walked again, as organization_succession_guard does.
  loop
    with recursive above (id) as (
      select o.resolved_id from organization o where o.id = new.owned_by_id
      union
      select n.resolved_id
      from above a join organization k on k.resolved_id = a.id join organization n on n.id = k.owned_by_id)
    select array_agg(a.id) into owners from above a;
    if new.resolved_id = any (owners) or exists (
      select from organization k where k.resolved_id = any (owners) and k.owned_by_id = new.id)
    then
      raise exception using errcode = 'check_violation', table = 'organization',
        constraint = 'organization_owned_check', message = format('%s would own itself', new.code);
    end if;
    -- Nobody else knows of one that is new.
    exit when tg_op = 'INSERT' or touched @> owners;
    touched := touched || owners;
    perform organization_touch(owners);
  end loop;
  return null;
end
$$;
comment on function organization_owned_guard() is 'Refuses an organization that would own itself, through others.';
-- After the row: an owner that the same statement changes is changed by then.
create or replace trigger organization_owned_guard after insert or update of owned_by_id on organization
  for each row when (new.owned_by_id is not null)
  execute function organization_owned_guard();
