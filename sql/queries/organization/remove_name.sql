-- Takes another name from an organization.
prepare organization_remove_name (
  bigint, -- organization
  text,   -- name
  text    -- language?: or null for any
) as
delete from organization_name
where organization_id = $1 and name = normalize($2, nfc) and ($3::text is null or language = $3);
