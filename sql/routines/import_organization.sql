-- The organizations of an import: which of the registry they are, and which are new and under
-- what code.

create or replace function import_code(name text) returns text
language plpgsql
as $$
declare
  the_stem constant text := coalesce(slug(name), 'org');
  n integer;
begin
  -- Numbers go on from the last one given out, so that a thousand names without Latin letters stay cheap.
  select s.number into n from import_stem s where s.stem = the_stem;
  n := organization_free_number(the_stem, coalesce(n, 0) + 1);
  update import_stem s set number = n where s.stem = the_stem;
  if not found then
    insert into import_stem (stem, number) values (the_stem, n);
  end if;
  return organization_code(the_stem, n);
end
$$;
comment on function import_code(text) is 'A code for a new organization of the import, made from its name and not yet taken.';

create or replace function import_add_coded() returns void
language plpgsql
set search_path = pg_temp, public, staging
as $$
begin
  update staged_given g set organization_id = o.id from organization o where o.code = coalesce(g.code, g.named);

  -- An identifier means one organization: not one that is there, nor two new ones.
  with given as (
    select g.id, g.line, g.path, g.code, i.scheme, i.value,
      first_value(g.code) over (partition by i.scheme, i.value order by g.id) as holder
    from staged_given g cross join import_identifiers(g.identifiers) i
    where g.code is not null and g.organization_id is null),
  held as (
    select g.id, g.line, g.path, g.scheme, g.value, coalesce(o.code, g.holder) as holder
    from given g
    left join organization_identifier x on (x.scheme, x.value) = (g.scheme, g.value)
    left join organization o on o.id = x.organization_id
    where o.id is not null or g.holder <> g.code),
  told as (
    insert into import_fault (line, path, code, value, other)
    select line, path || '.identifiers', 'identifier-held', scheme || ':' || value, holder from held)
  update staged_given set refused = true where id in (select id from held);

  with nameless as (
    select code from staged_given
    where code is not null and organization_id is null group by code having count(name) = 0),
  told as (
    insert into import_fault (line, path, code, value)
    select g.line, g.path || '.code', 'organization-unknown', g.code
    from staged_given g join nameless using (code)
    where not exists (select from import_name n where n.record = 'organization' and n.code = g.code))
  update staged_given set refused = true where code in (select code from nameless) and organization_id is null;

  with added as (
    insert into organization (code, name, kind, country)
    select code, (array_agg(name order by id) filter (where name is not null))[1],
      (array_agg(kind order by id) filter (where kind is not null))[1],
      (array_agg(country order by id) filter (where country is not null))[1]
    from staged_given
    where code is not null and organization_id is null
    group by code having not bool_or(refused) order by min(id)
    returning id, code),
  told as (insert into import_new_organization select id from added)
  insert into organization_identifier (organization_id, scheme, value)
  select distinct a.id, i.scheme, i.value
  from added a join staged_given g using (code) cross join import_identifiers(g.identifiers) i;

  update staged_given g set organization_id = o.id
  from organization o where g.organization_id is null and not g.refused and o.code = coalesce(g.code, g.named);
end
$$;
comment on function import_add_coded() is
  'Finds the organizations that are named by code, and adds those whose code is new under that code.';

create or replace function import_find(name text, country text, identifiers text[]) returns bigint[]
language plpgsql stable
as $$
declare
  folded text;
  found_ids bigint[];
  exact_ids bigint[];
begin
  if identifiers is not null then
    select array_agg(distinct o.resolved_id) into found_ids
      from import_identifiers(identifiers) i
      join organization_identifier x on (x.scheme, x.value) = (i.scheme, i.value)
      join organization o on o.id = x.organization_id;
  end if;
  if found_ids is not null or name is null then
    return found_ids;
  end if;
  folded := fold_name(name);
  select array_agg(o.id), array_agg(o.id) filter (where o.name = import_find.name) into found_ids, exact_ids
    from (
      select b.resolved_id as id from organization b where b.name_folded = folded
      union
      select b.resolved_id from organization_name n join organization b on b.id = n.organization_id
      where n.name_folded = folded) same
    join organization o using (id)
    where coalesce(o.country = import_find.country, true);
  if found_ids is not null and identifiers is not null then
    -- Two that have different identifiers in one scheme are two, whatever their names.
    select array_agg(f.id), array_agg(f.id) filter (where f.id = any (exact_ids)) into found_ids, exact_ids
      from unnest(found_ids) f (id)
      where not exists (
        select from import_identifiers(identifiers) i
        join organization_identifier x on x.organization_id = f.id and x.scheme = i.scheme);
  end if;
  return case when cardinality(found_ids) > 1 then coalesce(exact_ids, found_ids) else found_ids end;
end
$$;
comment on function import_find(text, text, text[]) is
  'The organizations that identifiers mean, else those of a name, with the country equal where both are known.';

create or replace function import_resolve() returns void
language plpgsql
set search_path = pg_temp, public, staging
set enable_seqscan = off
set jit = off
as $$
declare
  wanted record;
  meant bigint[];
begin
  perform import_add_coded();
  -- One after the other in the order of the file: a later mention finds what an earlier one has added.
  for wanted in
    select g.id, g.line as line, g.path, coalesce(g.name, g.named) as name, g.kind, g.country, g.identifiers,
      g.named ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$' as is_identifier
    from staged_given g where g.organization_id is null and not g.refused and g.code is null order by g.id
  loop
    if wanted.is_identifier then
      meant := import_find(null, null, array[wanted.name]);
    else
      meant := import_find(wanted.name, wanted.country, wanted.identifiers);
    end if;
    if cardinality(meant) > 1 then
      insert into import_fault (line, path, code, value, other)
        select wanted.line, wanted.path, 'organization-ambiguous',
          coalesce(wanted.name, to_jsonb(wanted.identifiers)::text), string_agg(o.code, ', ' order by o.code)
        from organization o where o.id = any (meant);
      continue;
    end if;
    if meant is null and (wanted.is_identifier or wanted.name is null) then
      insert into import_fault (line, path, code, value)
        values (wanted.line, wanted.path, 'identifier-unknown', coalesce(wanted.name, to_jsonb(wanted.identifiers)::text));
      continue;
    end if;
    if meant is null then
      insert into organization (code, name, kind, country)
        values (import_code(wanted.name), wanted.name, wanted.kind, wanted.country)
        returning array[id] into meant;
      insert into import_new_organization values (meant[1]);
    else
      update organization o set kind = coalesce(o.kind, wanted.kind), country = coalesce(o.country, wanted.country)
        from import_new_organization n
        where o.id = meant[1] and n.organization_id = o.id
          and (o.kind is null and wanted.kind is not null or o.country is null and wanted.country is not null);
    end if;
    if wanted.identifiers is not null then
      insert into organization_identifier (organization_id, scheme, value)
        select distinct n.organization_id, i.scheme, i.value
        from import_new_organization n cross join import_identifiers(wanted.identifiers) i
        where n.organization_id = meant[1]
        on conflict (scheme, value) do nothing;
    end if;
    update staged_given set organization_id = meant[1] where id = wanted.id;
  end loop;
end
$$;
comment on function import_resolve() is
  'Finds for every mention of the import the organization that it means, and adds those that are new.';
