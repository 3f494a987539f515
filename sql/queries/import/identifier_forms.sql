-- Identifiers in the form in which they are stored.
prepare import_identifier_forms (
  text[] -- identifiers
) as
select i.scheme || ':' || i.value as form from import_identifiers($1) i;
