-- Kinds of activities that the program does not bring, in the interchange format.
prepare export_activity_kinds (
  text[]  -- shipped: codes of those it brings
) as
select json from activity_kind_records() where code <> all ($1) order by code;
