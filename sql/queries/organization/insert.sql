-- Adds an organization.
prepare organization_insert (
  text,   -- code?: made from the name where null
  text,   -- name
  text,   -- kind?
  text,   -- country?
  text,   -- subdivision?
  text,   -- city?
  text,   -- website?
  bigint, -- partOf?: what it is part of
  text    -- codeSource: what the code is made from
) as
insert into organization (code, name, kind, country, subdivision, city, website, part_of_id)
values (coalesce($1, organization_new_code($9)), normalize($2, nfc), $3, $4, normalize($5, nfc), normalize($6, nfc), $7,
  $8)
returning id, code;
