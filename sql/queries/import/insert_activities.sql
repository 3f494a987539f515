-- Stores what happened under the new agreements.
prepare import_insert_activities as
insert into activity (agreement_id, position, kind, date, end_date, quantity, amount, currency, sender_id,
  recipient_id, note, retracted_at, retracted_reason)
select i.id, c.position, c.kind, c.date, c.end_date, c.quantity, c.amount, c.currency, so.resolved_id, ro.resolved_id,
  c.note, case when c.retracted is not null then now() end, c.retracted
from staged_activity c
join import_agreement i using (line)
left join staged_given s on s.id = c.sender
left join organization so on so.id = s.organization_id
left join staged_given t on t.id = c.recipient
left join organization ro on ro.id = t.organization_id
where i.is_new
order by c.line, c.position;
