-- The organizations of an import that are named by code, and codes for those that are not.
-- Which organizations the others mean: import_resolve.sql.

create or replace function import_code(name text, kind text, country text) returns text
language plpgsql
as $$
declare
  the_stem constant text := organization_stem(name, kind, country);
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
comment on function import_code(text, text, text) is
  'A code for a new organization of the import, made as for any other, and not yet taken.';

create or replace function import_add_coded() returns void
language plpgsql
set search_path = pg_temp, public, staging
as $$
begin
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
