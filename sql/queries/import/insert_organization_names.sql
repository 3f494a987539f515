-- Stores the other names of the organizations that came as records; one that is there gets its dates.
prepare import_insert_organization_names as
insert into organization_name as x (organization_id, name, kind, language, from_date, until_date)
select distinct on (n.line, n.name, coalesce(n.kind, 'official'), n.language)
  i.id, n.name, coalesce(n.kind, 'official'), n.language, n.from_date, n.until_date
from staged_organization_name n
join import_organization i using (line)
join organization o on o.id = i.id
where not exists (select from import_fault f where f.line = i.line)
on conflict (organization_id, name, kind, language) do update
set from_date = excluded.from_date, until_date = excluded.until_date
where (x.from_date, x.until_date) is distinct from (excluded.from_date, excluded.until_date);
