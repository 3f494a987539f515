-- Stores the identifiers of the organizations that came as records.
prepare import_insert_organization_identifiers as
insert into organization_identifier (organization_id, scheme, value)
select i.id, x.scheme, x.value
from import_identifier x
join import_organization i using (line)
join organization o on o.id = i.id
where not exists (select from import_fault f where f.line = i.line) and (i.is_new or not exists (
  select from organization_identifier h where (h.organization_id, h.scheme, h.value) = (i.id, x.scheme, x.value)));
