-- How deep each new organization stands; those in a cycle, or below one that is not known, get no depth.
prepare import_place_organizations as
with recursive placed (code, depth) as (
  select i.code, 0 from import_organization i
  where i.part_of is null or exists (select from organization o where o.code = i.part_of)
  union
  select i.code, p.depth + 1 from placed p join import_organization i on i.part_of = p.code)
update import_organization i set depth = p.depth from placed p where p.code = i.code;
