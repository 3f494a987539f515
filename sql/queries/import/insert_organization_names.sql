-- Stores the other names of the organizations that came as records.
prepare import_insert_organization_names as
insert into organization_name (organization_id, name, kind, language, from_date, until_date)
select distinct on (n.line, n.name, n.kind, n.language)
  i.id, n.name, coalesce(n.kind, 'official'), n.language, n.from_date, n.until_date
from staged_organization_name n
join import_organization i using (line)
join organization o on o.id = i.id
on conflict do nothing;
