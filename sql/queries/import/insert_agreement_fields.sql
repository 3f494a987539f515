-- Stores the fields that new agreements are in.
prepare import_insert_agreement_fields as
insert into agreement_field (agreement_id, field_id, position)
select i.id, a.field_id, a.position
from import_agreement_field a join import_agreement i using (line)
where i.is_new
order by a.line, a.position;
