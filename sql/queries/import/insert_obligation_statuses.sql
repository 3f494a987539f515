-- Stores from which day on the obligations of new agreements have which status.
prepare import_insert_obligation_statuses as
insert into obligation_status (obligation_id, status, date, note)
select b.id, s.status, s.date, s.note
from staged_obligation_status s
join import_agreement i using (line)
join obligation b on b.agreement_id = i.id and b.position = s.obligation
where i.is_new
order by s.line, s.obligation, s.position;
