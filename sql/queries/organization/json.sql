-- One organization in the interchange format. $1 its key.
prepare organization_json (bigint) as
select json from interchange_organization where id = $1;
