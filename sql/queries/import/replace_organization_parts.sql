-- Takes from organizations that are recorded what the import has no longer: names, identifiers, classifications,
-- contacts, successors, and that they are not one with another.
prepare import_replace_organization_parts as
with changed as (
  select i.line, i.id from import_organization i
  where not i.is_new and not exists (select from import_fault f where f.line = i.line)),
names as (
  delete from organization_name n using changed c
  where n.organization_id = c.id and not exists (
    select from staged_organization_name s
    where s.line = c.line and (normalize(s.name, nfc), coalesce(s.kind, 'official')) = (n.name, n.kind)
      and s.language is not distinct from n.language)),
identifiers as (
  delete from organization_identifier x using changed c
  where x.organization_id = c.id and not exists (
    select from import_identifier i where i.line = c.line and (i.scheme, i.value) = (x.scheme, x.value))),
classifications as (
  delete from organization_classification x using changed c
  where x.organization_id = c.id and not exists (
    select from staged_organization_classification s where s.line = c.line and s.position = x.position)),
contacts as (
  delete from organization_contact x using changed c
  where x.organization_id = c.id and not exists (
    select from staged_organization_contact s where s.line = c.line and s.name = x.name)),
successors as (
  delete from organization_succession x using changed c, organization later
  where x.predecessor_id = c.id and later.id = x.successor_id and not exists (
    select from staged_successor s where s.line = c.line and s.organization = later.code))
delete from organization_distinct d using changed c, organization other
where c.id in (d.first_id, d.second_id) and other.id = d.first_id + d.second_id - c.id
  and other.code < (select o.code from organization o where o.id = c.id)
  and not exists (select from staged_distinct s where s.line = c.line and s.code = other.code);
