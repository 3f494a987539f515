-- Takes another name from an organization. $1 organization, $2 name, $3 language, or null for any.
prepare organization_remove_name (bigint, text, text) as
delete from organization_name
where organization_id = $1 and name = normalize($2, nfc) and ($3::text is null or language = $3);
