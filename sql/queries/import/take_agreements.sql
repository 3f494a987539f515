-- Agreements that the file brings: which of them are new, and which are to be changed.
prepare import_take_agreements as
insert into import_agreement (line, reference, id, is_new)
select r.line, r.reference, coalesce(a.id, nextval('registry_key')), a.id is null
from staged_agreement r
left join agreement a on a.reference = r.reference
where not exists (select from import_fault f where f.line = r.line)
order by r.line;
