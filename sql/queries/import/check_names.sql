-- Faults: one agreement, organization, event or scheme comes twice in the file.
prepare import_check_names as
insert into import_fault (line, path, code, value, other)
select line, case record when 'agreement' then 'reference' else 'code' end, record || '-twice', code, first
from (
  select n.line, n.record, n.code, min(n.line) over (partition by n.record, n.code)::text as first,
    row_number() over (partition by n.record, n.code order by n.line) as turn
  from import_name n
  where n.code is not null and n.record not in ('party', 'field', 'field-match', 'rest')) named
where turn > 1;
