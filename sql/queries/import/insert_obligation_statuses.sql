-- Stores from which day on the obligations of new agreements have which status.
prepare import_insert_obligation_statuses as
insert into obligation_status (obligation_id, status, date, note)
select b.id, s.status ->> 'status', (s.status ->> 'date')::date, s.status ->> 'note'
from import_mention m
join import_agreement i on i.line = m.line
join obligation b on b.agreement_id = i.id and b.position = m.position
cross join jsonb_array_elements(m.detail -> 'statuses') with ordinality s (status, position)
where m.place = 'obligation'
order by i.line, m.position, s.position;
