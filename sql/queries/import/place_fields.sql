-- How deep each field stands in its scheme; fields in a cycle, or below none of the scheme, get no depth.
prepare import_place_fields as
with recursive placed (line, code, depth) as (
  select line, code, 0 from import_field where broader is null
  union
  select f.line, f.code, p.depth + 1
  from placed p join import_field f on f.line = p.line and f.broader = p.code)
update import_field f set depth = p.depth
from placed p where p.line = f.line and p.code = f.code;
