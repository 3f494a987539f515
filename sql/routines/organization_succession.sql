-- Which organization followed which, without a circle.

-- Merged organizations are one here: a merge must not close a circle either.
create or replace function organization_followers(of_id bigint, apart_from bigint) returns bigint[]
language sql volatile
set search_path = public, pg_temp
as $$
  with recursive after (id) as (
    select later.resolved_id
    from organization o
    join organization_succession s on s.predecessor_id = o.id and s.id is distinct from apart_from
    join organization later on later.id = s.successor_id
    where o.resolved_id = of_id
    union
    select later.resolved_id
    from after
    join organization o on o.resolved_id = after.id
    join organization_succession s on s.predecessor_id = o.id and s.id is distinct from apart_from
    join organization later on later.id = s.successor_id)
  select coalesce(array_agg(after.id), '{}') from after
$$;
comment on function organization_followers(bigint, bigint) is
  'All that followed an organization that stands for itself, merged ones as the survivor, but for one succession.';

create or replace function organization_touch(ids bigint[]) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  perform from organization where id = any (ids) order by id for no key update;
  update organization set revision = revision where id = any (ids);
end
$$;
comment on function organization_touch(bigint[]) is
  'Changes organizations, so that two transactions that depend on them meet.';

create or replace function organization_merge_check_successions() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  survivor bigint;
  followers bigint[];
  touched bigint[] := '{}';
begin
  -- Runs when the merge is written, and touches what it walks over as organization_succession_guard does.
  loop
    select o.resolved_id into survivor from organization o where o.id = new.id;
    followers := organization_followers(survivor, null);
    if survivor = any (followers) then
      raise exception using errcode = 'check_violation', table = 'organization',
        constraint = 'organization_merge_succession_check',
        message = format('%s followed %s, or the other way round, so they are two', new.code,
          (select code from organization where id = survivor));
    end if;
    exit when touched @> followers;
    touched := touched || followers || survivor;
    perform organization_touch(touched);
  end loop;
  return null;
end
$$;
comment on function organization_merge_check_successions() is
  'Refuses a merge by which an organization would come after itself.';
create or replace trigger organization_merge_successions after update of merged_into_id on organization
  for each row when (new.merged_into_id is not null and old.merged_into_id is distinct from new.merged_into_id)
  execute function organization_merge_check_successions();

create or replace function organization_succession_guard() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  predecessor bigint;
  successor bigint;
  followers bigint[];
  touched bigint[] := '{}';
begin
  -- All that is walked over is changed, and walked again: of two successions that make a cycle together, the second
  -- waits for the first and then sees it, or fails to serialize.
  loop
    select o.resolved_id into predecessor from organization o where o.id = new.predecessor_id;
    select o.resolved_id into successor from organization o where o.id = new.successor_id;
    followers := successor || organization_followers(successor, new.id);
    if predecessor = any (followers) then
      raise exception using errcode = 'check_violation', table = 'organization_succession',
        constraint = 'organization_succession_no_cycle_check',
        message = format('%s would come after itself', (select code from organization where id = new.predecessor_id));
    end if;
    exit when touched @> followers;
    touched := touched || followers || array[predecessor, new.predecessor_id, new.successor_id];
    perform organization_touch(touched);
  end loop;
  return new;
end
$$;
comment on function organization_succession_guard() is 'Refuses an organization that would come after itself.';
create or replace trigger organization_succession_guard before insert or update of predecessor_id, successor_id
  on organization_succession for each row execute function organization_succession_guard();
