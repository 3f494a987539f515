-- Takes an identifier from an organization. $1 organization, $2 scheme, $3 value.
prepare organization_remove_identifier (bigint, text, text) as
delete from organization_identifier where organization_id = $1 and scheme = $2 and value = identifier_form($2, $3);
