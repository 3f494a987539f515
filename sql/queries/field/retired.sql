-- The fields of a scheme that are retired, as scheme:code. $1 the scheme; null is all.
prepare field_retired (text) as
select s.code || ':' || f.code as field
from field f join field_scheme s on s.id = f.scheme_id
where f.retired and ($1::text is null or s.code = $1);
