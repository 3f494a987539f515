-- Adds an identifier. $1 organization, $2 scheme, $3 value.
prepare organization_insert_identifier (bigint, text, text) as
insert into organization_identifier (organization_id, scheme, value) values ($1, $2, normalize($3, nfc));
