-- Changes an organization. $1 its key, $2 names of what is changed: name, kind, country, subdivision, city, website,
-- part-of; $3 name, $4 kind, $5 country, $6 subdivision, $7 city, $8 website, $9 what it is part of.
prepare organization_update (bigint, text[], text, text, text, text, text, text, bigint) as
update organization set
  name = case when 'name' = any ($2) then normalize($3, nfc) else name end,
  kind = case when 'kind' = any ($2) then $4 else kind end,
  country = case when 'country' = any ($2) then $5 else country end,
  subdivision = case when 'subdivision' = any ($2) then normalize($6, nfc) else subdivision end,
  city = case when 'city' = any ($2) then normalize($7, nfc) else city end,
  website = case when 'website' = any ($2) then $8 else website end,
  recorded_part_of_id = case when 'part-of' = any ($2) then $9 else recorded_part_of_id end
where id = $1;
