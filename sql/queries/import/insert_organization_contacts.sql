-- Stores the contacts of the organizations that came as records.
prepare import_insert_organization_contacts as
insert into organization_contact (organization_id, position, name, office, email, telephone)
select i.id, c.position, c.name, c.office, c.email, c.telephone
from staged_organization_contact c join import_organization i using (line)
join organization o on o.id = i.id
order by i.line, c.position;
