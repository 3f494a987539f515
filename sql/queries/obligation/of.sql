-- What is owed under an agreement on a day: what is open first, the earliest due before the others; with how many
-- there are.
prepare obligation_of (
  bigint, -- agreement
  date,   -- day
  bigint  -- limit: most rows
) as
select b.position, b.description, o.code as organization, b.due, s.status, s.open and b.due_on < $2 as overdue,
  count(*) over () as all_count, count(*) filter (where s.open) over () as open_count
from obligation b
join organization r on r.id = b.organization_id
join organization o on o.id = r.resolved_id
cross join lateral (
  select q.status, q.status in ('scheduled', 'partially-met') as open
  from (select obligation_status_on(b.id, $2) as status) q) s
where b.agreement_id = $1 and b.retracted_at is null
order by s.open desc, case when s.open then b.due_on end, b.due_on desc, b.position
limit $3;
