-- Stores what happened under the new agreements.
prepare import_insert_activities as
with party as (
  select i.line, r.resolved_id, p.organization_id
  from import_agreement i
  join agreement_party p on p.agreement_id = i.id
  join organization r on r.id = p.organization_id
  where i.is_new and exists (select from staged_activity c where c.line = i.line))
insert into activity (agreement_id, position, kind, date, end_date, quantity, amount, currency, in_kind,
  sender_id, recipient_id, note, retracted_at, retracted_reason)
select i.id, coalesce(c.number, c.position), c.kind, c.date, c.end_date, c.quantity, c.amount, c.currency,
  c.in_kind, sp.organization_id, rp.organization_id, c.note,
  case when c.retracted is not null then now() end, c.retracted
from staged_activity c
join import_agreement i using (line)
left join staged_given s on s.id = c.sender
left join organization so on so.id = s.organization_id
left join party sp on sp.line = c.line and sp.resolved_id = so.resolved_id
left join staged_given t on t.id = c.recipient
left join organization ro on ro.id = t.organization_id
left join party rp on rp.line = c.line and rp.resolved_id = ro.resolved_id
where i.is_new
order by c.line, c.position;
