-- Faults: related agreements that neither the registry nor the file has.
prepare import_check_related as
insert into import_fault (line, path, code, value)
select l.line, format('related[%s].reference', l.position - 1), 'agreement-unknown', l.reference
from import_related l
where l.related_id is null
  and not exists (select from import_name n where n.record = 'agreement' and n.code = l.reference);
