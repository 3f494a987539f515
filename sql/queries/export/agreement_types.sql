-- Types of agreement that the program does not bring, in the interchange format.
prepare export_agreement_types (
  text[]  -- shipped: codes of those that it brings
) as
select json from agreement_type_records() where code <> all ($1) order by code;
