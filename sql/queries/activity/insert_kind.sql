-- Adds a kind of activity. The English words stand in for what is not given.
prepare activity_insert_kind (
  text, -- code
  text, -- labelEN: in English
  text, -- labelZH?: in Chinese
  text, -- unitEN?: what its quantity counts, in English
  text, -- unitZH?: in Chinese
  text  -- definition?: what belongs to it
) as
insert into activity_kind (code, label_en, label_zh, unit_en, unit_zh, definition_en)
values ($1, $2, coalesce($3, $2), $4, coalesce($5, $4), coalesce($6, $2));
