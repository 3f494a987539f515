-- Stores which of the organizations that came as records are known to be two.
prepare import_insert_distinct as
insert into organization_distinct (first_id, second_id)
select distinct least(o.id, other.id), greatest(o.id, other.id)
from staged_distinct d
join import_organization i using (line)
join organization o on o.id = i.id
join organization other on other.code = d.code and other.id <> o.id
on conflict (first_id, second_id) do nothing;
