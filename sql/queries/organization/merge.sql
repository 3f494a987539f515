-- Merges an organization into another. $1 the one that is merged, $2 the one that stays.
prepare organization_merge (bigint, bigint) as
update organization set merged_into_id = $2 where id = $1 and merged_into_id is null;
