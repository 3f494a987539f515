-- Organizations that the file brings as records, and which of them are there already.
prepare import_take_organizations as
insert into import_organization (line, code, part_of, id, known_id)
select r.line, r.body ->> 'code', r.body ->> 'partOf', case when o.id is null then nextval('registry_key') end, o.id
from import_row r left join organization o on o.code = r.body ->> 'code'
where r.record = 'organization' and not exists (select from import_fault f where f.line = r.line);
