-- Faults of purposes: a broader one that neither the registry nor the file has.
prepare import_check_purposes as
insert into import_fault (line, path, code, value)
select r.line, 'broader', 'purpose-unknown', r.broader
from staged_purpose r
where r.broader is not null and not exists (select from purpose u where u.code = r.broader)
  and not exists (select from import_name n where n.record = 'purpose' and n.code = r.broader);
