-- Takes an identifier from an organization.
prepare organization_remove_identifier (
  bigint, -- organization
  text,   -- scheme
  text    -- value
) as
delete from organization_identifier where organization_id = $1 and scheme = $2 and value = identifier_form($2, $3);
