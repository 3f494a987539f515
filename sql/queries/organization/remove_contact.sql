-- Takes a contact from an organization.
prepare organization_remove_contact (
  bigint, -- organization
  text    -- name: in any case
) as
delete from organization_contact where organization_id = $1 and lower(name) = lower(normalize($2, nfc));
