-- Stores the other names of the organizations that came as records.
prepare import_insert_organization_names as
insert into organization_name (organization_id, name, kind, language, from_date, until_date)
select distinct on (i.line, n.value ->> 'name', n.value ->> 'kind', n.value ->> 'language')
  i.id, n.value ->> 'name', coalesce(n.value ->> 'kind', 'official'), n.value ->> 'language',
  n.value ->> 'from', n.value ->> 'until'
from import_organization i
join organization o on o.id = i.id
join import_row r on r.line = i.line and r.record = 'organization'
cross join jsonb_array_elements(r.body -> 'names') n
on conflict do nothing;
