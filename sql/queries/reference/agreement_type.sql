-- Brings the shipped types up to date. $1 codes, $2 English labels, $3 Chinese labels, $4 definitions.
prepare reference_agreement_type (text[], text[], text[], text[]) as
insert into agreement_type (code, label_en, label_zh, definition_en)
select * from unnest($1, $2, $3, $4)
on conflict (code) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh, definition_en = excluded.definition_en;
