-- How deep each field stands in its scheme; fields in a cycle, or below none of the scheme, get no depth.
prepare import_place_fields as
with recursive placed (scheme_line, code, depth) as (
  select scheme_line, code, 0 from import_field where broader is null
  union
  select f.scheme_line, f.code, p.depth + 1
  from placed p join import_field f on f.scheme_line = p.scheme_line and f.broader = p.code)
update import_field f set depth = p.depth
from placed p where p.scheme_line = f.scheme_line and p.code = f.code;
