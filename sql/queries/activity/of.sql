-- What happened under an agreement by a day, the latest first; with how many there are.
prepare activity_of (
  bigint, -- agreement
  date,   -- day
  bigint  -- limit: most rows
) as
select c.position, c.kind, c.date, c.end_date, c.quantity, c.amount, c.currency, s.code as sender, r.code as recipient,
  count(*) over () as all_count
from activity c
left join organization sr on sr.id = c.sender_id
left join organization s on s.id = sr.resolved_id
left join organization rr on rr.id = c.recipient_id
left join organization r on r.id = rr.resolved_id
where c.agreement_id = $1 and c.happened_on <= $2 and c.retracted_at is null
order by c.happened_on desc, c.position
limit $3;
