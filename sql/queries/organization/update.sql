-- Changes an organization.
prepare organization_update (
  bigint, -- id: its key
  text[], -- changed: names of what is changed: name, kind, country, subdivision, city, website, part-of
  text,   -- name?
  text,   -- kind?
  text,   -- country?
  text,   -- subdivision?
  text,   -- city?
  text,   -- website?
  bigint  -- partOf?: what it is part of
) as
update organization set
  name = case when 'name' = any ($2) then normalize($3, nfc) else name end,
  kind = case when 'kind' = any ($2) then $4 else kind end,
  country = case when 'country' = any ($2) then $5 else country end,
  subdivision = case when 'subdivision' = any ($2) then normalize($6, nfc) else subdivision end,
  city = case when 'city' = any ($2) then normalize($7, nfc) else city end,
  website = case when 'website' = any ($2) then $8 else website end,
  recorded_part_of_id = case when 'part-of' = any ($2) then $9 else recorded_part_of_id end
where id = $1;
