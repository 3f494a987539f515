-- Activities, the latest first.
prepare activity_list (
  date,    -- day: the one until which they happened
  bigint,  -- agreement?
  bigint[], -- parties?: keys under which a party of the agreement was recorded
  text,    -- kind?
  date,    -- from?: from this day on
  date,    -- until?: until this day
  bigint,  -- limit?: most rows
  boolean  -- isRetracted: whether those that were retracted are asked for in place of the others
) as
select a.reference, c.position, c.kind, c.date, c.end_date, c.quantity, c.semesters, c.amount, c.currency,
  s.code as sender, r.code as recipient, c.in_kind, c.note, c.retracted_reason
from activity c
join agreement a on a.id = c.agreement_id
left join organization sr on sr.id = c.sender_id
left join organization s on s.id = sr.resolved_id
left join organization rr on rr.id = c.recipient_id
left join organization r on r.id = rr.resolved_id
where c.happened_on <= $1 and a.retracted_at is null and (c.retracted_at is not null) = $8
  and ($2::bigint is null or c.agreement_id = $2)
  and ($3::bigint[] is null or exists (
    select from agreement_party_rows(c.agreement_id) p where p.organization_id = any ($3)))
  and ($4::text is null or c.kind = $4)
  and ($5::date is null or last_day(coalesce(c.end_date, c.date)) >= $5)
  and ($6::date is null or c.happened_on <= $6)
order by c.happened_on desc, a.reference, c.position
limit $7;
