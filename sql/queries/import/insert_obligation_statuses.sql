-- Stores from which day on obligations have which status. What was told of one that is recorded stays, and is not told
-- twice.
prepare import_insert_obligation_statuses as
insert into obligation_status (obligation_id, status, date, note)
select b.id, s.status, s.date, s.note
from staged_obligation_status s
join import_agreement i using (line)
join staged_obligation o on (o.line, o.position) = (s.line, s.obligation)
join obligation b on (b.agreement_id, b.position) = (i.id, coalesce(o.number, o.position))
where i.is_new or not exists (
  select from obligation_status k
  where k.obligation_id = b.id and (k.status, k.date) = (s.status, s.date) and k.note is not distinct from s.note)
order by s.line, s.obligation, s.position;
