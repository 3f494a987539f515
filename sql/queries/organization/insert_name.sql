-- Adds another name; one that the organization has already gets its dates.
prepare organization_insert_name (
  bigint, -- organization
  text,   -- name
  text,   -- kind: kind of name
  text,   -- language?
  text,   -- from?: since when
  text    -- until?: until when it was in use
) as
insert into organization_name (organization_id, name, kind, language, from_date, until_date)
values ($1, normalize($2, nfc), $3, $4, $5, $6)
on conflict (organization_id, name, kind, language) do update
set from_date = coalesce(excluded.from_date, organization_name.from_date),
  until_date = coalesce(excluded.until_date, organization_name.until_date);
