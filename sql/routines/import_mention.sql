-- Mentions of organizations without a code, laid out for import_resolve.sql, and what each of them means by itself.

create or replace function import_take_mentions() returns void
language plpgsql
set search_path = pg_temp, public, staging
as $$
begin
  -- Mentions without a code that are still open; before them, under negative numbers, what mentions with a code added.
  create temp table import_mention (
    id integer primary key, name text, plain text, kind text, country text, cluster text, way text, candidates bigint[],
    organization_id bigint) on commit drop;
  -- Their identifiers: those by which a mention finds an organization, and those that it adds to a new one.
  create temp table import_key (
    mention integer not null, scheme text, value text, finds boolean not null, adds boolean not null) on commit drop;
  -- Organizations that this import adds: first is the mention that does.
  create temp table import_made (
    id bigint primary key, first integer not null, name text not null, plain text not null, kind text, country text)
    on commit drop;
  create temp table import_made_identifier (
    scheme text not null, value text not null, organization_id bigint not null, primary key (scheme, value))
    on commit drop;

  insert into import_made (id, first, name, plain, kind, country)
    select o.id, -row_number() over (order by o.id desc), o.name, plain_name(o.name), o.kind, o.country
    from import_new_organization n join organization o on o.id = n.organization_id;
  insert into import_made_identifier (scheme, value, organization_id)
    select x.scheme, x.value, x.organization_id
    from organization_identifier x join import_made d on d.id = x.organization_id;

  insert into import_mention (id, name, plain, kind, country)
    select g.id, n.name, case when not n.is_identifier then plain_name(n.name) end, g.kind, g.country
    from staged_given g
    cross join lateral (
      select coalesce(g.name, g.named) as name,
        coalesce(g.named ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$', false) as is_identifier) n
    where g.organization_id is null and not g.refused and g.code is null;
  insert into import_key (mention, scheme, value, finds, adds)
    select distinct m.id, i.scheme, i.value, m.name is null or m.plain is not null, true
    from import_mention m join staged_given g using (id) cross join import_identifiers(g.identifiers) i
    union all
    select m.id, i.scheme, i.value, true, false
    from import_mention m cross join import_identifiers(array[m.name]) i
    where m.plain is null and m.name is not null;
  insert into import_mention (id, name, plain, kind, country, organization_id)
    select first, name, plain, kind, country, id from import_made;
  insert into import_key (mention, scheme, value, finds, adds)
    select d.first, i.scheme, i.value, true, true from import_made_identifier i join import_made d on d.id = i.organization_id;

  create index on import_key (mention);
  create index on import_made (plain);
  create index on import_made_identifier (organization_id);
  analyze import_mention (id, plain);
  analyze import_key (mention, scheme, value);
end
$$;
comment on function import_take_mentions() is 'Lays out the mentions of organizations that no code has decided.';

-- One statement for all mentions as for one. Its plan is kept, and must hold for either: so it goes by indexes alone.
create or replace function import_found(mentions integer[]) returns table (mention integer, organizations bigint[])
language plpgsql stable
set search_path = pg_temp, public, staging
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
begin
  return query
    select m.id, coalesce(i.ids, n.ids)
    from import_mention m
    cross join lateral (
      select array_agg(distinct h.id) as ids
      from (
        select o.resolved_id as id
        from import_key k
        join organization_identifier x on (x.scheme, x.value) = (k.scheme, k.value)
        join organization o on o.id = x.organization_id
        where k.mention = m.id and k.finds and o.retracted_at is null
        union all
        select d.organization_id
        from import_key k join import_made_identifier d on (d.scheme, d.value) = (k.scheme, k.value)
        where k.mention = m.id and k.finds) h) i
    cross join lateral (
      select case when count(*) > 1 then coalesce(array_agg(c.id) filter (where c.name = m.name), array_agg(c.id))
        else array_agg(c.id) end as ids
      from (
        select o.id, o.name::text as name, o.country, o.kind
        from (
          select b.resolved_id as id from organization b where plain_name(b.name) = m.plain
          union
          select b.resolved_id from organization_name a join organization b on b.id = a.organization_id
          where plain_name(a.name) = m.plain and a.kind <> 'given') same
        join organization o on o.id = same.id
        where o.retracted_at is null and not exists (select from import_made d where d.id = o.id)
          -- Two that have different identifiers in one scheme are two, whatever their names.
          and not exists (
            select from import_key k join organization_identifier x on x.organization_id = o.id and x.scheme = k.scheme
            where k.mention = m.id)
        union all
        select d.id, d.name, d.country, d.kind
        from import_made d
        where d.plain = m.plain
          and not exists (
            select from import_key k join import_made_identifier x on x.organization_id = d.id and x.scheme = k.scheme
            where k.mention = m.id)) c
      where i.ids is null and coalesce(c.country = m.country, true) and coalesce(c.kind = m.kind, true)) n
    where m.id = any (mentions);
end
$$;
comment on function import_found(integer[]) is
  'The organizations that mentions mean by what is there by now: those of their identifiers, else those of a name, with country and kind equal where both are known.';
