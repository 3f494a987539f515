-- Writes down why an organization was merged. $1 the organization, $2 the reason.
prepare organization_merge_reason (bigint, text) as
update organization_merge set reason = normalize($2, nfc) where merged_id = $1 and undone_at is null;
