-- Adds an identifier; one that the organization has already changes nothing.
prepare organization_insert_identifier (
  bigint, -- organization
  text,   -- scheme
  text    -- value
) as
insert into organization_identifier (organization_id, scheme, value)
select $1, $2, identifier_form($2, $3)
where not exists (
  select from organization_identifier i
  where i.organization_id = $1 and i.scheme = $2 and i.value = identifier_form($2, $3));
