-- Adds a type of agreement. $1 its code, $2 and $3 its labels in English and Chinese, $4 what belongs to it.
prepare agreement_insert_type (text, text, text, text) as
insert into agreement_type (code, label_en, label_zh, definition_en)
values ($1, $2, coalesce($3, $2), coalesce($4, $2));
