-- Adds a type of agreement.
prepare agreement_insert_type (
  text, -- code
  text, -- labelEN: in English
  text, -- labelZH?: in Chinese
  text, -- definition?: what belongs to it
  boolean, -- carriesMoney
  boolean  -- counted
) as
insert into agreement_type (code, label_en, label_zh, definition_en, carries_money, counted)
values ($1, $2, coalesce($3, $2), coalesce($4, $2), $5, $6);
