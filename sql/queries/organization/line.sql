-- One organization in the interchange format. $1 its key.
prepare organization_line (bigint) as
select line from interchange_organization where id = $1;
