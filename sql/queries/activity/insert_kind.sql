-- Adds a kind of activity. $1 its code, $2 and $3 its labels in English and Chinese, $4 and $5 what its quantity
-- counts, $6 what belongs to it. The English words stand in for what is not given.
prepare activity_insert_kind (text, text, text, text, text, text) as
insert into activity_kind (code, label_en, label_zh, unit_en, unit_zh, definition_en)
values ($1, $2, coalesce($3, $2), $4, coalesce($5, $4), coalesce($6, $2));
