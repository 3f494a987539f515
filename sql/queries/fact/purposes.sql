-- What the parties of agreements mean to do, in the order of their keys; a quota is one for a year.
prepare fact_purposes (
  bigint[]  -- ids?: only some agreements, by their keys
) as
select p.agreement_id, u.code::text as purpose, p.sender_id, p.recipient_id,
  case when p.per = 'year' then p.quantity end as quota, p.unit, p.first_year, p.last_year, p.level::text as level,
  p.field_id
from agreement_purpose p join purpose u on u.id = p.purpose_id
where $1::bigint[] is null or p.agreement_id = any ($1)
order by p.agreement_id, p.position;
