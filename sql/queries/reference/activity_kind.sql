-- Brings the shipped kinds up to date. $1 codes, $2 English labels, $3 Chinese labels, $4 English units, $5 Chinese
-- units, $6 definitions.
prepare reference_activity_kind (text[], text[], text[], text[], text[], text[]) as
insert into activity_kind (code, label_en, label_zh, unit_en, unit_zh, definition_en)
select * from unnest($1, $2, $3, $4, $5, $6)
on conflict (code) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh, unit_en = excluded.unit_en,
  unit_zh = excluded.unit_zh, definition_en = excluded.definition_en;
