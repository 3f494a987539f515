-- The fields that schemes have, with their keys.
prepare field_codes (
  text[]  -- schemes
) as
select s.code as scheme, f.code, f.id, b.code as broader
from field_scheme s
left join field f on f.scheme_id = s.id
left join field b on b.id = f.broader_id
where s.code = any ($1);
