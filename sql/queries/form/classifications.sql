-- The classifications of agreements in some schemes.
prepare form_classifications (
  text[],  -- schemes
  bigint[] -- ids?: only of some agreements, by their keys
) as
select c.agreement_id as id, c.scheme, coalesce(c.value::text, c.scheme) as value
from agreement_classification c
where c.scheme = any ($1) and ($2::bigint[] is null or c.agreement_id = any ($2))
order by c.agreement_id, c.position;
