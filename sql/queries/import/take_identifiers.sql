-- The identifiers of organizations that come as records, in the form in which they are stored.
prepare import_take_identifiers as
insert into import_identifier (line, scheme, value)
select distinct s.line, identifier_scheme(s.identifier),
  identifier_form(identifier_scheme(s.identifier), identifier_value(s.identifier))
from staged_identifier s;
