-- Merges. The two were always one organization, which was recorded twice: names and identifiers stay where they are.
create table organization_merge (
  id bigint not null default nextval('registry_key'),
  merged_id bigint not null,
  survivor_id bigint not null,
  merged_on date not null default (now() at time zone 'UTC')::date,
  reason note,
  undone_at timestamptz,
  standing_id bigint generated always as (case when undone_at is null then survivor_id end) stored,
  constraint organization_merge_pkey primary key (id),
  constraint organization_merge_merged_id_fkey foreign key (merged_id) references organization (id),
  constraint organization_merge_survivor_id_fkey foreign key (survivor_id) references organization (id),
  -- A merge stands in both tables or in neither by the time the transaction commits, whoever wrote it.
  constraint organization_merge_merged_id_standing_id_key unique (merged_id, standing_id),
  constraint organization_merge_standing_fkey foreign key (merged_id, standing_id)
    references organization (id, merged_into_id) deferrable initially deferred
);
alter table organization add constraint organization_merge_written_fkey foreign key (id, merged_into_id)
  references organization_merge (merged_id, standing_id) deferrable initially deferred;
create index organization_merge_survivor_id_idx on organization_merge (survivor_id);
comment on table organization_merge is 'Every merge of one organization into another, those that were undone included.';
comment on column organization_merge.id is 'Key, unique across registries.';
comment on column organization_merge.merged_id is 'The organization that was merged.';
comment on column organization_merge.survivor_id is 'The one that it was merged into.';
comment on column organization_merge.merged_on is 'The day of the merge.';
comment on column organization_merge.reason is 'Why the two are one.';
comment on column organization_merge.undone_at is 'When the merge was undone; null while it stands.';
comment on column organization_merge.standing_id is 'The survivor while the merge stands; null once it is undone.';

create function organization_merge_keep() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' and new.undone_at is null
    or tg_op = 'UPDATE' and old.undone_at is null
      and (new.id, new.merged_id, new.survivor_id) = (old.id, old.merged_id, old.survivor_id)
  then
    return new;
  end if;
  raise exception using errcode = 'check_violation', table = 'organization_merge',
    constraint = 'organization_merge_keep_check',
    message = 'merges, and those that were undone, stay written down as they were';
end
$$;
comment on function organization_merge_keep() is
  'Keeps what was written of merges: nothing is deleted, and of a merge that was undone nothing changes.';
create trigger organization_merge_keep before insert or update or delete on organization_merge
  for each row execute function organization_merge_keep();

create function organization_merge() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  shared text;
begin
  if new.merged_into_id is null then
    new.resolved_id := new.id;
    return new;
  end if;
  if tg_op = 'UPDATE' and old.merged_into_id is not null then
    if new.merged_into_id <> old.merged_into_id then
      raise exception using errcode = 'check_violation', table = 'organization',
        constraint = 'organization_merged_once_check',
        message = format('%s is merged already', new.code);
    end if;
    return new;
  end if;
  new.resolved_id := organization_resolved(new.merged_into_id);
  select string_agg(distinct a.reference, ', ') into shared
    from agreement_party p
    join agreement_party q on q.agreement_id = p.agreement_id and q.organization_id = new.resolved_id
    join agreement a on a.id = p.agreement_id
    where p.organization_id = new.id and new.resolved_id <> new.id;
  if shared is not null then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_merge_same_agreement_check',
      message = format('%s and %s are both party to %s', new.code,
        (select o.code from organization o where o.id = new.resolved_id), shared);
  end if;
  select string_agg(distinct e.code, ', ') into shared
    from event_organization p
    join event_organization q on q.event_id = p.event_id and q.session_id is not distinct from p.session_id
      and q.role = p.role and q.organization_id = new.resolved_id
    join event e on e.id = p.event_id
    where p.organization_id = new.id and new.resolved_id <> new.id;
  if shared is not null then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_merge_same_event_check',
      message = format('%s and %s both held %s', new.code,
        (select o.code from organization o where o.id = new.resolved_id), shared);
  end if;
  return new;
end
$$;
comment on function organization_merge() is
  'Sets what an organization stands for, and refuses a merge of two that are parties to one agreement.';
create trigger organization_merge before insert or update of merged_into_id, resolved_id on organization
  for each row execute function organization_merge();

create function organization_merge_log() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if new.merged_into_id is null then
    update organization_merge set undone_at = clock_timestamp() where merged_id = new.id and undone_at is null;
  else
    insert into organization_merge (merged_id, survivor_id) values (new.id, new.merged_into_id);
  end if;
  return null;
end
$$;
comment on function organization_merge_log() is 'Writes down every merge, and every merge that is undone.';
create trigger organization_merge_log after update of merged_into_id on organization
  for each row when (old.merged_into_id is distinct from new.merged_into_id) execute function organization_merge_log();
create trigger organization_merge_log_on_insert after insert on organization
  for each row when (new.merged_into_id is not null) execute function organization_merge_log();

-- Predecessors and successors: organizations that followed one another in the world, and stay two in the registry.
create table organization_succession (
  id bigint not null default nextval('registry_key'),
  predecessor_id bigint not null,
  successor_id bigint not null,
  kind text not null,
  date partial_date,
  note note,
  constraint organization_succession_pkey primary key (id),
  constraint organization_succession_key unique (predecessor_id, successor_id),
  constraint organization_succession_predecessor_id_fkey foreign key (predecessor_id) references organization (id),
  constraint organization_succession_successor_id_fkey foreign key (successor_id) references organization (id),
  constraint organization_succession_kind_check check (kind in ('renamed', 'united', 'split', 'taken-over')),
  constraint organization_succession_date_check check (first_day(date) is not null or date is null)
);
create index organization_succession_successor_id_idx on organization_succession (successor_id);
comment on table organization_succession is 'Which organization followed which.';
comment on column organization_succession.id is 'Key, unique across registries.';
comment on column organization_succession.predecessor_id is 'The one that was there before.';
comment on column organization_succession.successor_id is 'The one that followed.';
comment on column organization_succession.kind is
  'renamed; united: several became one; split: one became several; taken-over: the successor went on with it.';
comment on column organization_succession.date is 'When; null where not known.';
comment on column organization_succession.note is 'What else is known.';

-- Merged organizations are one here: a merge must not close a circle either.
create function organization_followers(of_id bigint, apart_from bigint) returns bigint[]
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

create function organization_touch(ids bigint[]) returns void
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

create function organization_merge_check_successions() returns trigger
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
create trigger organization_merge_successions after update of merged_into_id on organization
  for each row when (new.merged_into_id is not null and old.merged_into_id is distinct from new.merged_into_id)
  execute function organization_merge_check_successions();

create function organization_succession_guard() returns trigger
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
create trigger organization_succession_guard before insert or update of predecessor_id, successor_id
  on organization_succession for each row execute function organization_succession_guard();

-- Pairs that look alike and are not the same, so that nobody is asked again.
create table organization_distinct (
  first_id bigint not null,
  second_id bigint not null,
  recorded_at timestamptz not null default now(),
  constraint organization_distinct_pkey primary key (first_id, second_id),
  constraint organization_distinct_first_id_fkey foreign key (first_id) references organization (id),
  constraint organization_distinct_second_id_fkey foreign key (second_id) references organization (id),
  constraint organization_distinct_order_check check (first_id < second_id)
);
create index organization_distinct_second_id_idx on organization_distinct (second_id);
comment on table organization_distinct is 'Pairs of organizations that somebody looked at and found to be two.';
comment on column organization_distinct.first_id is 'The one with the lower key.';
comment on column organization_distinct.second_id is 'The one with the higher key.';
comment on column organization_distinct.recorded_at is 'When this was found.';

create function organization_alike(place text, least_likeness double precision)
returns table (first_id bigint, second_id bigint, likeness double precision, evidence text)
language plpgsql stable
set search_path = public, pg_temp
set work_mem = '64MB'
set enable_nestloop = off
set enable_mergejoin = off
set jit = off
as $$
begin
  -- Not every pair can be compared. Those are that share half of a name, so that one mistake in the other half is
  -- forgiven, or three trigrams that are rare among the names of the country.
  return query
    with name as materialized (
      select row_number() over () as number, k.land, k.folded, char_length(k.folded) as length, array_agg(k.id) as ids
      from (
        select o.id, o.country as land, o.name_folded as folded from organization o where o.merged_into_id is null
        union
        select o.id, o.country, n.name_folded from organization_name n join organization o on o.id = n.organization_id
        where n.kind in ('official', 'former') and o.merged_into_id is null) k
      where k.land is not null and (place is null or k.land = place)
      group by k.land, k.folded),
    half as (
      select n.land, n.number, s.part
      from name n,
        lateral (select distinct h from unnest(array[n.length / 2, (n.length + 1) / 2]) h) halves,
        lateral (values ('<' || left(n.folded, h)), ('>' || right(n.folded, h))) s (part)
      where n.length >= 4),
    shared (weight, numbers) as (
      select 3, array_agg(h.number) from half h group by h.land, h.part having count(*) between 2 and 40
      union all
      select 1, array_agg(n.number) from name n cross join unnest(show_trgm(n.folded)) gram
      group by n.land, gram having count(*) between 2 and 24),
    candidate as materialized (
      select a, b from shared s, unnest(s.numbers) a, unnest(s.numbers) b where a < b
      group by a, b having sum(s.weight) >= 3),
    compared as materialized (
      select x.ids as x_ids, y.ids as y_ids, x.folded as x_folded, y.folded as y_folded,
        similarity(x.folded, y.folded)::double precision as found
      from candidate c join name x on x.number = c.a join name y on y.number = c.b
      -- Names of very different lengths cannot be alike.
      where least(x.length, y.length) >= (least_likeness - 0.1) * greatest(x.length, y.length))
    select least(x, y), greatest(x, y), c.found, least(c.x_folded, c.y_folded) || ' ~ ' || greatest(c.x_folded, c.y_folded)
    from compared c, unnest(c.x_ids) x, unnest(c.y_ids) y
    where c.found >= least_likeness and x <> y;
end
$$;
comment on function organization_alike(text, double precision) is
  'Pairs of organizations of one country with names that are alike, but not the same, as trigrams have it.';
