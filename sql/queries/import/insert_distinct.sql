-- Stores which of the organizations that came as records are known to be two.
prepare import_insert_distinct as
insert into organization_distinct (first_id, second_id)
select distinct least(o.id, other.id), greatest(o.id, other.id)
from import_organization i
join organization o on o.id = i.id
join import_row r on r.line = i.line and r.record = 'organization'
cross join jsonb_array_elements_text(r.body -> 'distinctFrom') d (code)
join organization other on other.code = d.code and other.id <> o.id
on conflict (first_id, second_id) do nothing;
