-- Brings the shipped types up to date.
prepare reference_agreement_type (
  text[], -- codes[?]
  text[], -- labelsEN[?]: English labels
  text[], -- labelsZH[?]: Chinese labels
  text[], -- definitions[?]
  text[], -- carryMoney[?]: whether they carry money, t or f
  text[]  -- counted[?]: whether the figures of a year take them, t or f
) as
insert into agreement_type as held (code, label_en, label_zh, definition_en, carries_money, counted)
select t.code, t.label_en, t.label_zh, t.definition_en, t.carries_money::boolean, t.counted::boolean
from unnest($1, $2, $3, $4, $5, $6) as t (code, label_en, label_zh, definition_en, carries_money, counted)
on conflict (code) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh, definition_en = excluded.definition_en,
  carries_money = excluded.carries_money, counted = excluded.counted
where (held.label_en, held.label_zh, held.definition_en, held.carries_money, held.counted)
  is distinct from (excluded.label_en, excluded.label_zh, excluded.definition_en, excluded.carries_money,
    excluded.counted);
