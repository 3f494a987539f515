-- Takes fields of a scheme out of their places, where the file puts them elsewhere: two may change places, which would
-- be a way round while one has moved and the other not. $1 scheme, $2 codes, $3 codes of the broader ones.
prepare field_load_detach (bigint, text[], text[]) as
update field f
set broader_id = null
from unnest($2, $3) as given (code, broader)
left join field b on b.scheme_id = $1 and b.code = normalize(given.broader, nfc)
where f.scheme_id = $1 and f.code = normalize(given.code, nfc)
  and f.broader_id is not null and f.broader_id is distinct from b.id;
