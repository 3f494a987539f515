-- Takes fields of a scheme out of their places, where the file puts them elsewhere: two may change places, which would
-- be a way round while one has moved and the other not.
prepare field_load_detach (
  bigint, -- scheme
  text[], -- codes
  text[]  -- broader[?]: codes of the broader ones
) as
update field f
set broader_id = null
from (
  select (select n.id from field n where n.scheme_id = $1 and n.code = normalize(g.code, nfc)) as id,
    (select b.id from field b where b.scheme_id = $1 and b.code = normalize(g.broader, nfc)) as broader_id
  from unnest($2, $3) as g (code, broader) offset 0) given
where f.id = given.id and f.broader_id is not null and f.broader_id is distinct from given.broader_id;
