-- Says whose registry this is. $1 key of the organization, null for nobody's.
prepare organization_set_home (bigint) as
update registry set home_id = $1;
