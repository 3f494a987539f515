-- Adds a role of parties.
prepare agreement_insert_role (
  text, -- code
  text, -- labelEN: in English
  text, -- labelZH?: in Chinese
  text  -- definition?: what belongs to it
) as
insert into party_role (code, label_en, label_zh, definition_en)
values ($1, $2, coalesce($3, $2), coalesce($4, $2));
