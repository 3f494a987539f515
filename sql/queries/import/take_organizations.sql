-- Organizations that the file brings as records, and are not there yet.
prepare import_take_organizations as
insert into import_organization (line, code, part_of, id)
select r.line, r.code, r.part_of, nextval('registry_key')
from staged_organization r
where not exists (select from import_fault f where f.line = r.line)
order by r.line;
