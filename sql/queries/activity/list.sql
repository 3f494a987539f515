-- Activities, the latest first. $1 day until which they happened, $2 agreement, $3 a party of the agreement, $4 kind,
-- $5 from this day on, $6 until this day, $7 most rows, $8 whether those that were retracted are asked for in place of
-- the others.
prepare activity_list (date, bigint, bigint, text, date, date, bigint, boolean) as
select a.reference, c.position, c.kind, c.date, c.end_date, c.quantity, c.amount, c.currency, s.code as sender,
  r.code as recipient, c.note, c.retracted_reason
from activity c
join agreement a on a.id = c.agreement_id
left join organization s on s.id = c.sender_id
left join organization r on r.id = c.recipient_id
where c.happened_on <= $1 and a.retracted_at is null and (c.retracted_at is not null) = $8
  and ($2::bigint is null or c.agreement_id = $2)
  and ($3::bigint is null or exists (
    select from agreement_party p where p.agreement_id = c.agreement_id and p.organization_id = $3))
  and ($4::text is null or c.kind = $4)
  and ($5::date is null or last_day(coalesce(c.end_date, c.date)) >= $5)
  and ($6::date is null or c.happened_on <= $6)
order by c.happened_on desc, a.reference, c.position
limit $7;
