-- Obligations with their status on a day, the earliest due first. What follows from agreements that were made after the
-- day is left out.
prepare obligation_list (
  date,    -- day
  bigint,  -- agreement?
  bigint[], -- parties?: keys under which who owes it was recorded
  boolean, -- isOpen: only open ones
  boolean, -- isOverdue: only overdue ones
  date,    -- dueUntil?: due by this day at the latest
  bigint,  -- limit?: most rows
  text,    -- language?: the one that names are wanted in
  boolean, -- isRetracted: whether those that were retracted are asked for in place of the others
  date     -- today: where it is latest on Earth
) as
select a.reference, b.position, b.description, o.code as organization,
  (select n.name from organization_called(o.id, o.name, $8) n) as organization_name,
  b.due, s.status, s.open and b.due_on < $1 as overdue, t.date as status_date, t.note,
  b.retracted_reason
from obligation b
join agreement a on a.id = b.agreement_id
join organization r on r.id = b.organization_id
join organization o on o.id = r.resolved_id
cross join lateral (
  select status, status in ('scheduled', 'partially-met') as open
  from (select obligation_status_on(b.id, $1) as status) q) s
left join lateral (
  select h.date, h.note from obligation_status h where h.obligation_id = b.id and h.date <= $1
  order by h.date desc, h.id desc limit 1) t on true
where a.retracted_at is null and (b.retracted_at is not null) = $9
  and (a.draft or agreement_made_by(a, $1, $10))
  and ($2::bigint is null or b.agreement_id = $2)
  and ($3::bigint[] is null or b.organization_id = any ($3))
  and (not $4 or s.open)
  and (not $5 or s.open and b.due_on < $1)
  and ($6::date is null or b.due_on <= $6)
order by b.due_on, a.reference, b.position
limit $7;
