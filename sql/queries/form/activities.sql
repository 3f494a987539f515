-- What happened under agreements in a time, of some kinds. What stands under an amendment that is written as an
-- agreement is of the agreement that it amends.
prepare form_activities (
  text[],  -- kinds
  date,    -- since
  date,    -- until
  bigint[] -- ids?: only of some agreements, by their keys
) as
select coalesce((
    with recursive amended (id, step) as (
      select r.related_id, 1 from related_agreement r where r.agreement_id = c.agreement_id and r.relation = 'amendment'
      union
      select r.related_id, m.step + 1
      from amended m join related_agreement r on r.agreement_id = m.id and r.relation = 'amendment')
    select m.id from amended m order by m.step desc limit 1), c.agreement_id) as id,
  c.kind, c.happened_on as day, c.amount, c.currency, c.in_kind, c.quantity, c.sender_id as sender,
  c.recipient_id as recipient
from activity c
join agreement a on a.id = c.agreement_id
where c.kind = any ($1) and c.happened_on between $2 and $3 and c.retracted_at is null and a.retracted_at is null
  and ($4::bigint[] is null or c.agreement_id = any ($4) or exists (
    select from related_agreement r where r.agreement_id = c.agreement_id and r.relation = 'amendment'))
order by 1, c.happened_on, c.position;
