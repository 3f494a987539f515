-- Stores the identifiers of the organizations that came as records.
prepare import_insert_organization_identifiers as
insert into organization_identifier (organization_id, scheme, value)
select distinct i.id, x.scheme, x.value
from import_organization i
join organization o on o.id = i.id
join import_row r on r.line = i.line and r.record = 'organization'
cross join import_identifiers(r.body -> 'identifiers') x;
