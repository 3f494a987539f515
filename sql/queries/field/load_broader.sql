-- Places the fields of a scheme below their broader ones. Each is looked up by itself: while a vocabulary comes in, the
-- planner does not know how many there are.
prepare field_load_broader (
  bigint, -- scheme
  text[], -- codes
  text[]  -- broader[?]: codes of the broader ones
) as
update field f
set broader_id = given.broader_id
from (
  select (select n.id from field n where n.scheme_id = $1 and n.code = normalize(g.code, nfc)) as id,
    (select b.id from field b where b.scheme_id = $1 and b.code = normalize(g.broader, nfc)) as broader_id
  from unnest($2, $3) as g (code, broader) offset 0) given
where f.id = given.id and f.broader_id is distinct from given.broader_id;
