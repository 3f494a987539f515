-- Which organizations the mentions without a code mean. They are taken in the order of the file: a later one finds what
-- an earlier one has added. Where that order changes nothing they are decided all at once, and only the others one
-- after the other. What is new is kept aside until the end, and stored in one statement.

create or replace function import_decide() returns void
language plpgsql
set search_path = pg_temp, public, staging
set jit = off
as $$
begin
  update import_mention m set candidates = f.organizations
    from import_found((select array_agg(id) from import_mention where organization_id is null)) f
    where f.mention = m.id;

  -- Mentions that can have to do with each other: those of one name, and those of its identifiers that have none.
  update import_mention set cluster = 'name ' || plain where plain is not null;
  update import_mention m set cluster = coalesce(c.cluster, c.key, 'mention ' || m.id)
    from (
      select m.id, min('name ' || n.plain) as cluster, min(k.scheme || ':' || k.value) as key
      from import_mention m
      left join import_key k on k.mention = m.id
      left join import_key j on (j.scheme, j.value) = (k.scheme, k.value)
      left join import_mention n on n.id = j.mention
      where m.plain is null
      group by m.id) c
    where c.id = m.id;

  with key as (
    select k.*, m.cluster, count(*) over (partition by k.mention) as keys, m.plain
    from import_key k join import_mention m on m.id = k.mention),
  tied as (
    select distinct k.cluster
    from key k join (select scheme, value from key group by scheme, value having min(cluster) <> max(cluster)) s using (scheme, value)),
  several as (select distinct cluster from key group by cluster, scheme having min(value) <> max(value)),
  ways as (
    select m.cluster,
      case
        when m.cluster in (select t.cluster from tied t) then 'turn'
        -- Nothing is added, and nothing that was: so it is the same at every turn.
        when count(m.organization_id) = 0 and bool_and(m.candidates is not null or m.plain is null) then 'found'
        -- All of them mean one that is new, whichever comes first.
        when count(m.organization_id) <= 1 and count(distinct m.country) <= 1 and count(distinct m.kind) <= 1
          and coalesce(min(m.candidates) = array[min(m.organization_id)] and max(m.candidates) = array[min(m.organization_id)], true)
          and (count(*) = 1 or m.cluster not in (select s.cluster from several s))
          -- What has no name adds no more than it is found by.
          and m.cluster not in (select k.cluster from key k where k.plain is null and k.keys > 1)
          then 'made'
        else 'turn' end as way
    from import_mention m group by m.cluster)
  update import_mention m set way = w.way from ways w where w.cluster = m.cluster;
  analyze import_mention (cluster, way, organization_id);

  update import_mention set organization_id = candidates[1] where way = 'found' and cardinality(candidates) = 1;
  update import_mention m set organization_id = nextval('registry_key')
    from (
      select distinct on (cluster) id, organization_id from import_mention
      where way = 'made' and plain is not null order by cluster, id) f
    where f.id = m.id and f.organization_id is null;
  -- What has no name finds what a mention before it has added.
  with named as (
    select k.mention, min(n.id) as first
    from import_mention m
    join import_key k on k.mention = m.id
    join import_key j on (j.scheme, j.value) = (k.scheme, k.value)
    join import_mention n on n.id = j.mention and n.plain is not null
    where m.plain is null
    group by k.mention)
  update import_mention m set organization_id = r.organization_id
    from (
      select o.id, f.organization_id
      from import_mention o
      join import_mention f on f.cluster = o.cluster and f.organization_id is not null
      left join named n on n.mention = o.id
      where o.way = 'made' and o.organization_id is null and (o.plain is not null or n.first < o.id)) r
    where r.id = m.id;

  insert into import_made (id, first, name, plain, kind, country)
    select organization_id, min(id), (array_agg(name order by id))[1], min(plain),
      (array_agg(kind order by id) filter (where kind is not null))[1], min(country)
    from import_mention where way = 'made' and organization_id is not null
    group by organization_id
    on conflict (id) do update set kind = excluded.kind, country = excluded.country;
  insert into import_made_identifier (scheme, value, organization_id)
    select distinct k.scheme, k.value, m.organization_id
    from import_key k join import_mention m on m.id = k.mention
    where m.way = 'made' and m.organization_id is not null and k.adds
    on conflict do nothing;
end
$$;
comment on function import_decide() is
  'Decides the mentions for which the order of the file changes nothing, and marks the others to be taken in turn.';

create or replace function import_take_turns() returns void
language plpgsql
set search_path = pg_temp, public, staging
set enable_seqscan = off
set jit = off
as $$
declare
  wanted record;
  meant bigint[];
begin
  for wanted in select id, name, plain, kind, country from import_mention where way = 'turn' and organization_id is null order by id
  loop
    select f.organizations into meant from import_found(array[wanted.id]) f;
    if meant is null and wanted.plain is not null then
      insert into import_made (id, first, name, plain, kind, country)
        values (nextval('registry_key'), wanted.id, wanted.name, wanted.plain, wanted.kind, wanted.country)
        returning array[id] into meant;
    end if;
    update import_mention set candidates = meant where id = wanted.id;
    continue when meant is null or cardinality(meant) > 1;
    update import_mention set organization_id = meant[1] where id = wanted.id;
    update import_made d set kind = coalesce(d.kind, wanted.kind), country = coalesce(d.country, wanted.country)
      where d.id = meant[1] and (d.kind is null and wanted.kind is not null or d.country is null and wanted.country is not null);
    insert into import_made_identifier (scheme, value, organization_id)
      select distinct k.scheme, k.value, d.id
      from import_key k join import_made d on d.id = meant[1]
      where k.mention = wanted.id and k.adds
        and not exists (select from organization_identifier x where (x.scheme, x.value) = (k.scheme, k.value))
      on conflict do nothing;
  end loop;
end
$$;
comment on function import_take_turns() is
  'Takes mentions one after the other in the order of the file: a later one finds what an earlier one has added.';

create or replace function import_resolve() returns void
language plpgsql
set search_path = pg_temp, public, staging
set jit = off
as $$
begin
  perform import_add_coded();
  if not exists (select from staged_given where organization_id is null and not refused and code is null) then
    return;
  end if;
  perform import_take_mentions();
  perform import_decide();
  perform import_take_turns();

  -- Codes are given in the order of the file: each row sees those that stand before it.
  insert into organization (id, code, name, kind, country)
    select d.id, import_code(d.name, d.kind, d.country), d.name, d.kind, d.country
    from (select * from import_made where first > 0 order by first offset 0) d;
  insert into import_new_organization select id from import_made where first > 0;
  update organization o set kind = d.kind, country = d.country
    from import_made d where d.first < 0 and d.id = o.id and (d.kind, d.country) is distinct from (o.kind, o.country);
  insert into organization_identifier (organization_id, scheme, value)
    select organization_id, scheme, value from import_made_identifier on conflict (scheme, value) do nothing;

  update staged_given g set organization_id = m.organization_id from import_mention m where m.id = g.id;
  insert into import_fault (line, path, code, value, other)
    select g.line, g.path, case when m.candidates is null then 'identifier-unknown' else 'organization-ambiguous' end,
      coalesce(m.name, to_jsonb(g.identifiers)::text),
      (select string_agg(o.code, ', ' order by o.code) from organization o where o.id = any (m.candidates))
    from import_mention m join staged_given g using (id)
    where m.organization_id is null;
end
$$;
comment on function import_resolve() is
  'Finds for every mention of the import the organization that it means, and adds those that are new.';

-- Without settings of its own, so that the planner takes it into the query that calls it; what is laid out is that session's.
create or replace function import_part_at(line bigint, path text) returns table (own_line bigint)
language sql stable
as $$
  select p.own_line from import_part p
  where p.line = $1 and p.part = split_part($2, '[', 1) and p.position = substring($2 from '^[a-z]+\[(\d+)\]')::integer + 1
$$;
comment on function import_part_at(bigint, text) is
  'The line of its own that a part of a record has in a bundle, by the line of the record and the key of the part; no row where it has none.';

create or replace function import_taken()
returns table (organization bigint, line bigint, given text, known text, name text, reason text)
language sql stable
set search_path = pg_temp, public, staging
as $$
  with mention as (
    select coalesce(p.own_line, g.line) as line, coalesce(g.name, g.named) as given, g.code, g.identifiers, o.id, o.code as known, o.name
    from staged_given g
    join organization o on o.id = g.organization_id
    left join lateral import_part_at(g.line, g.path) p on true
    where g.name is not null
      or g.code is null and lower(g.named) <> o.code and g.named !~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$'),
  other as (
    select m.*, plain_name(m.given) as plain
    from mention m
    where m.given <> m.name and not exists (
      select from organization_name n
      where n.organization_id = m.id and n.name = m.given
        -- Short and former names can be those of others, too.
        and (n.kind = 'official' or n.kind <> 'given' and m.code is not null))),
  told as (
    select o.line, o.id, o.given, o.known, o.name,
      case
        when s.is_former then 'former'
        when s.is_short then 'short'
        when o.code is not null and not s.is_same then 'code'
        when exists (
          select from import_identifiers(o.identifiers) i
          join organization_identifier x on (x.organization_id, x.scheme, x.value) = (o.id, i.scheme, i.value))
          and not s.is_same then 'identifier'
        when s.is_case then 'case'
        when s.is_same then 'name'
        else 'record' end as reason
    from other o
    cross join lateral (
      select coalesce(bool_or(n.name = o.given and n.kind = 'former'), false) as is_former,
        coalesce(bool_or(n.name = o.given and n.kind in ('short', 'acronym')), false) as is_short,
        coalesce(bool_or(lower(n.name) = lower(o.given)), false) as is_case,
        coalesce(bool_or(plain_name(n.name) = o.plain), false) as is_same
      from (
        select k.name, null as kind from organization k where k.resolved_id = o.id
        union all
        select n.name, n.kind from organization k join organization_name n on n.organization_id = k.id
        where k.resolved_id = o.id and n.kind <> 'given') n) s)
  select t.id, min(t.line), t.given, t.known, t.name, t.reason
  from told t
  where t.reason <> 'record'
  group by t.id, t.given, t.known, t.name, t.reason
$$;
comment on function import_taken() is
  'Names of organizations in the import that were taken for one that is called otherwise, each spelling once: what it was taken for, and why.';
