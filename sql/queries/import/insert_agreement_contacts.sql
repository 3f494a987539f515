-- Stores the contacts of new agreements.
prepare import_insert_agreement_contacts as
insert into agreement_contact (agreement_id, position, name, office, email, telephone)
select i.id, c.position, c.name, c.office, c.email, c.telephone
from staged_agreement_contact c join import_agreement i using (line)
where i.is_new
order by i.line, c.position;
