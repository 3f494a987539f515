-- Stores the contacts of the organizations that came as records; of one that is there, what is said otherwise.
prepare import_insert_organization_contacts as
insert into organization_contact as x (organization_id, position, name, office, email, telephone)
select i.id, c.position, c.name, c.office, c.email, c.telephone
from staged_organization_contact c join import_organization i using (line)
join organization o on o.id = i.id
where not exists (select from import_fault f where f.line = i.line)
order by i.line, c.position
on conflict (organization_id, name) do update
set position = excluded.position, office = excluded.office, email = excluded.email, telephone = excluded.telephone
where (x.position, x.office, x.email, x.telephone)
  is distinct from (excluded.position, excluded.office, excluded.email, excluded.telephone);
