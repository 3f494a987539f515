-- The fields that agreements are in.
prepare import_take_agreement_fields as
insert into import_agreement_field (line, position, field, field_id)
select a.line, a.position, a.field, f.id
from staged_agreement_field a
left join (
  select s.code || ':' || f.code as name, f.id
  from field f join field_scheme s on s.id = f.scheme_id) f on f.name = a.field;
