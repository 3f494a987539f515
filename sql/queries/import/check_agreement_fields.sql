-- Faults: fields that do not exist.
prepare import_check_agreement_fields as
insert into import_fault (line, path, code, value)
select a.line, format('fields[%s]', a.position - 1), 'field-unknown', a.field
from import_agreement_field a
where a.field_id is null and not exists (
  select from import_name n join import_fault f on f.line = n.line
  where n.record = 'field-scheme' and n.code = split_part(a.field, ':', 1))
  and not exists (
    select from import_name r
    where r.refused and r.record in ('field-scheme', 'field') and r.code = split_part(a.field, ':', 1));
