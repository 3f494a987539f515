-- What happened under agreements up to a day, in the order of their keys.
prepare fact_activities (
  bigint[], -- ids?: only some agreements, by their keys
  date      -- until
) as
select c.agreement_id, c.kind, c.happened_on, c.quantity, c.amount::numeric as amount, c.currency, c.in_kind,
  c.sender_id, c.recipient_id
from activity c
where c.retracted_at is null and c.happened_on <= $2 and ($1::bigint[] is null or c.agreement_id = any ($1))
order by c.agreement_id, c.position;
