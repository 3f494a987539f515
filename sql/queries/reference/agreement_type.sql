-- Brings the shipped types up to date.
prepare reference_agreement_type (
  text[], -- codes[?]
  text[], -- labelsEN[?]: English labels
  text[], -- labelsZH[?]: Chinese labels
  text[]  -- definitions[?]
) as
insert into agreement_type as held (code, label_en, label_zh, definition_en)
select * from unnest($1, $2, $3, $4)
on conflict (code) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh, definition_en = excluded.definition_en
where (held.label_en, held.label_zh, held.definition_en)
  is distinct from (excluded.label_en, excluded.label_zh, excluded.definition_en);
