-- One organization in the interchange format.
prepare organization_json (
  bigint  -- id: its key
) as
select json from organization_records() where id = $1;
