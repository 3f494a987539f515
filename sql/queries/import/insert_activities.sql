-- Stores what happened under the new agreements.
prepare import_insert_activities as
insert into activity (agreement_id, position, kind, date, end_date, quantity, amount, currency, sender_id,
  recipient_id, note, retracted_at, retracted_reason)
select i.id, c.position, c.activity ->> 'kind', c.activity ->> 'date', c.activity ->> 'endDate',
  (c.activity ->> 'quantity')::bigint, (c.activity #>> '{value,amount}')::numeric, c.activity #>> '{value,currency}',
  so.resolved_id, ro.resolved_id, c.activity ->> 'note', case when c.activity ? 'retracted' then now() end,
  c.activity ->> 'retracted'
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements(r.body -> 'activities') with ordinality c (activity, position)
left join import_mention f on f.line = i.line and f.place = 'sender' and f.position = c.position
left join import_given s on s.given = f.given
left join organization so on so.id = s.organization_id
left join import_mention h on h.line = i.line and h.place = 'recipient' and h.position = c.position
left join import_given t on t.given = h.given
left join organization ro on ro.id = t.organization_id
where i.id is not null
order by i.line, c.position;
