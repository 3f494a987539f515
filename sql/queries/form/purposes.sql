-- What the parties of agreements will do.
prepare form_purposes (
  bigint[] -- ids?: only of some agreements, by their keys
) as
select p.agreement_id as id, p.purpose_id as purpose, p.sender_id as sender, p.recipient_id as recipient,
  case when p.unit = 'persons' and p.per = 'year' then p.quantity end as persons, p.level::text as level,
  p.field_id as field
from agreement_purpose p
where $1::bigint[] is null or p.agreement_id = any ($1)
order by p.agreement_id, p.position;
