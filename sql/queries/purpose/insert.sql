-- Adds a purpose.
prepare purpose_insert (
  text, -- code
  text, -- labelEN: in English
  text, -- labelZH?: in Chinese
  text, -- broader?: code of the broader one
  text  -- definition?: what belongs to it
) as
insert into purpose (code, label_en, label_zh, broader_id, definition_en)
values ($1, $2, coalesce($3, $2), (select b.id from purpose b where b.code = $4), coalesce($5, $2));
