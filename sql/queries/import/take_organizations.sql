-- Organizations that come as records: which of them are new, and which are to be changed.
prepare import_take_organizations as
insert into import_organization (line, code, part_of, id, is_new)
select r.line, r.code, r.part_of, coalesce(o.id, nextval('registry_key')), o.id is null
from staged_organization r
left join organization o on o.code = r.code
where not exists (select from import_fault f where f.line = r.line)
order by r.line;
