-- An identifier as a person wrote it, taken apart and brought into form, with what is wrong with it.
prepare organization_identifier (
  text  -- text: as written
) as
select w.scheme, w.value, identifier_fault(w.scheme, w.value) as fault
from (
  select identifier_scheme($1) as scheme, identifier_form(identifier_scheme($1), identifier_value($1)) as value) w
where w.scheme is not null and w.value <> '';
