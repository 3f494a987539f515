-- Writes down why an organization was merged.
prepare organization_merge_reason (
  bigint, -- organization
  text    -- reason
) as
update organization_merge set reason = normalize($2, nfc) where merged_id = $1 and undone_at is null;
