-- The fields of a scheme that are retired, as scheme:code.
prepare field_retired (
  text  -- scheme?: the scheme; null is all
) as
select s.code || ':' || f.code as field
from field f join field_scheme s on s.id = f.scheme_id
where f.retired and ($1::text is null or s.code = $1);
