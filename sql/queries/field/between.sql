-- What a field is to another of a different scheme, seen from the first: exact, broad (the second is broader) or
-- narrow.
prepare field_between (
  bigint, -- field
  bigint  -- matched: the other one
) as
select case when relation = 'broad' and field_id = $2 then 'narrow' else relation end as relation
from field_match
where first_id = least($1, $2) and second_id = greatest($1, $2);
