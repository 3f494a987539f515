-- Fields of the schemes that the file brings.
prepare import_take_fields as
insert into import_field (line, position, code, broader, retired, id)
select f.line, f.position, f.code, f.broader, coalesce(f.retired, false),
  case when s.id is not null then nextval('registry_key') end
from import_scheme s join staged_field f on f.line = s.line
order by f.line, f.position;
