-- Stores the classifications of the organizations that came as records; of one that is there, what is said otherwise.
prepare import_insert_organization_classifications as
insert into organization_classification as x (organization_id, position, scheme, value, from_date, until_date)
select i.id, c.position, split_part(c.classification, ':', 1),
  classification_value(c.classification),
  c.from_date, c.until_date
from staged_organization_classification c join import_organization i using (line)
join organization o on o.id = i.id
where not exists (select from import_fault f where f.line = i.line)
order by i.line, c.position
on conflict (organization_id, position) do update
set scheme = excluded.scheme, value = excluded.value, from_date = excluded.from_date, until_date = excluded.until_date
where (x.scheme, x.value, x.from_date, x.until_date)
  is distinct from (excluded.scheme, excluded.value, excluded.from_date, excluded.until_date);
