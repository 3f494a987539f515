-- Changes an organization. $1 its key, $2 names of what is changed: name, kind, country, region, city, website, parent;
-- $3 name, $4 kind, $5 country, $6 region, $7 city, $8 website, $9 parent.
prepare organization_update (bigint, text[], text, text, text, text, text, text, bigint) as
update organization set
  name = case when 'name' = any ($2) then normalize($3, nfc) else name end,
  kind = case when 'kind' = any ($2) then $4 else kind end,
  country = case when 'country' = any ($2) then $5 else country end,
  region = case when 'region' = any ($2) then normalize($6, nfc) else region end,
  city = case when 'city' = any ($2) then normalize($7, nfc) else city end,
  website = case when 'website' = any ($2) then $8 else website end,
  recorded_parent_id = case when 'parent' = any ($2) then $9 else recorded_parent_id end
where id = $1;
