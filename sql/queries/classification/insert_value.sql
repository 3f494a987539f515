-- Adds a value to a scheme of classifications.
prepare classification_insert_value (
  text, -- scheme
  text, -- value
  text, -- labelEN: in English
  text  -- labelZH?: in Chinese
) as
insert into classification_value (scheme, value, label_en, label_zh)
values ($1, normalize($2, nfc), $3, coalesce($4, $3));
