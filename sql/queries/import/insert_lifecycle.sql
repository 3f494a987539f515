-- Stores what happened to new agreements.
prepare import_insert_lifecycle as
insert into lifecycle_action (agreement_id, action, date, new_end_date, new_amount, new_currency, reason)
select i.id, e.action ->> 'action', (e.action ->> 'date')::date, e.action ->> 'endDate',
  (e.action #>> '{value,amount}')::numeric, e.action #>> '{value,currency}', e.action ->> 'reason'
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements(r.body -> 'lifecycle') with ordinality e (action, position)
where i.id is not null
order by i.line, e.position;
