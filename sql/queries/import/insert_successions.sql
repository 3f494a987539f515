-- Stores which organizations followed those that came as records.
prepare import_insert_successions as
insert into organization_succession (predecessor_id, successor_id, kind, date, note)
select o.id, later.id, s.value ->> 'kind', s.value ->> 'date', s.value ->> 'note'
from import_organization i
join organization o on o.id = i.id
join import_row r on r.line = i.line and r.record = 'organization'
cross join jsonb_array_elements(r.body -> 'successors') with ordinality s (value, position)
join organization later on later.code = s.value ->> 'organization'
order by i.line, s.position
on conflict (predecessor_id, successor_id) do nothing;
