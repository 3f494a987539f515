-- Further amounts of agreements, of some kinds.
prepare form_amounts (
  text[],  -- kinds
  bigint[] -- ids?: only of some agreements, by their keys
) as
select m.agreement_id as id, m.kind::text as kind, m.amount, m.currency
from agreement_amount m
where m.kind = any ($1) and ($2::bigint[] is null or m.agreement_id = any ($2))
order by m.agreement_id, m.position;
