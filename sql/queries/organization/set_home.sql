-- Says whose registry this is.
prepare organization_set_home (
  bigint  -- organization?: key of the organization, null for nobody's
) as
update registry set home_id = $1;
