-- Merges an organization into another.
prepare organization_merge (
  bigint, -- merged: the one that is merged
  bigint  -- survivor: the one that stays
) as
update organization set merged_into_id = $2 where id = $1 and merged_into_id is null;
