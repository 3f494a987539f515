-- Brings the shipped kinds up to date.
prepare reference_organization_kind (
  text[], -- codes[?]
  text[], -- labelsEN[?]: English labels
  text[], -- labelsZH[?]: Chinese labels
  text[], -- sectors[?]
  text[]  -- definitions[?]
) as
insert into organization_kind as held (code, label_en, label_zh, sector, definition_en)
select * from unnest($1, $2, $3, $4, $5)
on conflict (code) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh,
  sector = excluded.sector, definition_en = excluded.definition_en
where (held.label_en, held.label_zh, held.sector, held.definition_en)
  is distinct from (excluded.label_en, excluded.label_zh, excluded.sector, excluded.definition_en);
