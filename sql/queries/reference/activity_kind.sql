-- Brings the shipped kinds up to date.
prepare reference_activity_kind (
  text[], -- codes[?]
  text[], -- labelsEN[?]: English labels
  text[], -- labelsZH[?]: Chinese labels
  text[], -- unitsEN[?]: English units
  text[], -- unitsZH[?]: Chinese units
  text[]  -- definitions[?]
) as
insert into activity_kind as held (code, label_en, label_zh, unit_en, unit_zh, definition_en)
select * from unnest($1, $2, $3, $4, $5, $6)
on conflict (code) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh, unit_en = excluded.unit_en,
  unit_zh = excluded.unit_zh, definition_en = excluded.definition_en
where (held.label_en, held.label_zh, held.unit_en, held.unit_zh, held.definition_en)
  is distinct from (excluded.label_en, excluded.label_zh, excluded.unit_en, excluded.unit_zh, excluded.definition_en);
