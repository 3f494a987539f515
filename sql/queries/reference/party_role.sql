-- Brings the shipped roles up to date.
prepare reference_party_role (
  text[], -- codes[?]
  text[], -- labelsEN[?]: English labels
  text[], -- labelsZH[?]: Chinese labels
  text[]  -- definitions[?]
) as
insert into party_role as held (code, label_en, label_zh, definition_en, shipped)
select r.code, r.label_en, r.label_zh, r.definition_en, true
from unnest($1, $2, $3, $4) as r (code, label_en, label_zh, definition_en)
on conflict (code) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh, definition_en = excluded.definition_en, shipped = true
where (held.label_en, held.label_zh, held.definition_en, held.shipped)
  is distinct from (excluded.label_en, excluded.label_zh, excluded.definition_en, true);
