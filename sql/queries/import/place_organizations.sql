-- How deep each new organization stands; those in a cycle, or below one that is not known, get no depth. One that is
-- changed gets one where what it is part of is known.
prepare import_place_organizations as
with recursive placed (code, depth) as (
  select i.code, 0 from import_organization i
  where i.part_of is null or exists (select from organization o where o.code = i.part_of)
    or not i.is_new and exists (select from import_organization above where above.code = i.part_of)
  union
  select i.code, p.depth + 1 from placed p join import_organization i on i.part_of = p.code
  where i.is_new and not exists (select from organization o where o.code = i.part_of))
update import_organization i set depth = p.depth from placed p where p.code = i.code;
