-- Faults of the purposes of agreements: purposes and fields that do not exist.
prepare import_check_agreement_purposes as
insert into import_fault (line, path, code, value, other)
select s.line, format('purposes[%s].purpose', s.position - 1), 'purpose-unknown', s.purpose, null
from staged_agreement_purpose s
where not exists (select from purpose u where u.code = s.purpose)
  and not exists (select from import_name n where n.record = 'purpose' and n.code = s.purpose)
union all
select s.line, format('purposes[%s].field', s.position - 1), 'field-unknown', s.field, null
from staged_agreement_purpose s
where s.field is not null and not exists (
    select from field f join field_scheme c on c.id = f.scheme_id
    where c.code = split_part(s.field, ':', 1) and f.code = substr(s.field, strpos(s.field, ':') + 1))
  and not exists (
    select from import_name r
    where r.refused and r.record in ('field-scheme', 'field') and r.code = split_part(s.field, ':', 1));
