-- Undoes the merge of an organization.
prepare organization_unmerge (
  bigint  -- organization
) as
update organization set merged_into_id = null where id = $1 and merged_into_id is not null;
