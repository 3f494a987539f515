-- Stores what happened to new agreements.
prepare import_insert_lifecycle as
insert into lifecycle_event (agreement_id, event, date, new_end_date, new_amount, new_currency, reason)
select i.id, e.event ->> 'event', (e.event ->> 'date')::date, e.event ->> 'endDate',
  (e.event #>> '{value,amount}')::numeric, e.event #>> '{value,currency}', e.event ->> 'reason'
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements(r.body -> 'lifecycle') with ordinality e (event, position)
where i.id is not null
order by i.line, e.position;
