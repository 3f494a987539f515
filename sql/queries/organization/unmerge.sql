-- Undoes the merge of an organization. $1 the organization.
prepare organization_unmerge (bigint) as
update organization set merged_into_id = null where id = $1 and merged_into_id is not null;
