-- The keys of a purpose and of those below it.
prepare purpose_scope (
  text -- code
) as
select u.id
from purpose p join purpose u on u.id = p.id or u.broader_id = p.id
where p.code = $1;
