-- Adds another name; one that the organization has already gets its dates. $1 organization, $2 name, $3 kind of name,
-- $4 language, $5 since when, $6 until when it was in use.
prepare organization_insert_name (bigint, text, text, text, text, text) as
insert into organization_name (organization_id, name, kind, language, from_date, until_date)
values ($1, normalize($2, nfc), $3, $4, $5, $6)
on conflict (organization_id, name, kind, language) do update
set from_date = coalesce(excluded.from_date, organization_name.from_date),
  until_date = coalesce(excluded.until_date, organization_name.until_date);
