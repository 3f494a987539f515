-- Stores what happened under agreements; what is recorded and not named stays.
prepare import_store_activities as
with party as (
  select i.line, r.resolved_id, p.organization_id
  from import_agreement i
  join agreement_party p on p.agreement_id = i.id
  join organization r on r.id = p.organization_id
  where exists (select from staged_activity c where c.line = i.line))
insert into activity as x (agreement_id, position, kind, date, end_date, quantity, semesters, amount, currency,
  in_kind, sender_id, recipient_id, note, retracted_at, retracted_reason)
select i.id, coalesce(c.number, c.position), c.kind, c.date, c.end_date, c.quantity, c.semesters, c.amount,
  c.currency, c.in_kind, sp.organization_id, rp.organization_id, c.note,
  case when c.retracted is not null then now() end, c.retracted
from staged_activity c
join import_agreement i using (line)
left join staged_given s on s.id = c.sender
left join organization so on so.id = s.organization_id
left join party sp on sp.line = c.line and sp.resolved_id = so.resolved_id
left join staged_given t on t.id = c.recipient
left join organization ro on ro.id = t.organization_id
left join party rp on rp.line = c.line and rp.resolved_id = ro.resolved_id
order by c.line, c.position
on conflict (agreement_id, position) do update
set kind = excluded.kind, date = excluded.date, end_date = excluded.end_date, quantity = excluded.quantity,
  semesters = excluded.semesters, amount = excluded.amount, currency = excluded.currency,
  in_kind = excluded.in_kind, sender_id = excluded.sender_id, recipient_id = excluded.recipient_id,
  note = excluded.note, retracted_reason = excluded.retracted_reason,
  retracted_at = case when excluded.retracted_reason is not null then coalesce(x.retracted_at, now()) end
where (x.kind, x.date, x.end_date, x.quantity, x.semesters, x.amount, x.currency, x.in_kind, x.sender_id,
    x.recipient_id,
    x.note, x.retracted_reason)
  is distinct from (excluded.kind, excluded.date, excluded.end_date, excluded.quantity, excluded.semesters,
    excluded.amount,
    excluded.currency, excluded.in_kind, excluded.sender_id, excluded.recipient_id,
    excluded.note, excluded.retracted_reason);
