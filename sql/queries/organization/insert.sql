-- Adds an organization. $1 code, made from the name where null, $2 name, $3 kind, $4 country, $5 city, $6 parent,
-- $7 what the code is made from.
prepare organization_insert (text, text, text, text, text, bigint, text) as
insert into organization (code, name, kind, country, city, parent_id)
values (coalesce($1, organization_new_code($7)), normalize($2, nfc), $3, $4, normalize($5, nfc), $6)
returning id, code;
