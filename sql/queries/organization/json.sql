-- One organization in the interchange format.
prepare organization_json (
  bigint  -- id: its key
) as
select line from organization_lines() where id = $1;
