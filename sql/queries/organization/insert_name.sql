-- Adds another name. $1 organization, $2 name, $3 kind of name, $4 language.
prepare organization_insert_name (bigint, text, text, text) as
insert into organization_name (organization_id, name, kind, language)
values ($1, normalize($2, nfc), $3, $4);
