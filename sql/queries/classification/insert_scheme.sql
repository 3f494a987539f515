-- Adds a scheme of classifications.
prepare classification_insert_scheme (
  text, -- code
  text, -- subject: organization or agreement
  text, -- form: mark, listed or open
  text, -- labelEN: in English
  text, -- labelZH?: in Chinese
  text  -- definition?: what it says
) as
insert into classification_scheme (code, subject, form, label_en, label_zh, definition_en)
values ($1, $2, $3, $4, coalesce($5, $4), coalesce($6, $4));
