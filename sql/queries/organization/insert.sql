-- Adds an organization. $1 code, made from the name where null, $2 name, $3 kind, $4 country, $5 subdivision, $6 city,
-- $7 website, $8 what it is part of, $9 what the code is made from.
prepare organization_insert (text, text, text, text, text, text, text, bigint, text) as
insert into organization (code, name, kind, country, subdivision, city, website, part_of_id)
values (coalesce($1, organization_new_code($9)), normalize($2, nfc), $3, $4, normalize($5, nfc), normalize($6, nfc), $7,
  $8)
returning id, code;
