-- Places the fields of a scheme below their broader ones. $1 scheme, $2 codes, $3 codes of the broader ones.
prepare field_load_broader (bigint, text[], text[]) as
update field f
set broader_id = b.id
from unnest($2, $3) as given (code, broader)
left join field b on b.scheme_id = $1 and b.code = normalize(given.broader, nfc)
where f.scheme_id = $1 and f.code = normalize(given.code, nfc) and f.broader_id is distinct from b.id;
