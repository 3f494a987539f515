-- Gives types of agreement that are recorded what the import says of them.
prepare import_replace_types as
update agreement_type t
set label_en = n.label_en, label_zh = n.label_zh, definition_en = n.definition_en, carries_money = n.carries_money,
  counted = n.counted
from (
  select r.code, r.label as label_en, coalesce(r.label_zh, r.label) as label_zh,
    coalesce(r.definition, r.label) as definition_en, coalesce(r.carries_money, true) as carries_money,
    coalesce(r.counted, true) as counted
  from staged_agreement_type r) n
where t.code = n.code and (t.label_en, t.label_zh, t.definition_en, t.carries_money, t.counted)
  is distinct from (n.label_en, n.label_zh, n.definition_en, n.carries_money, n.counted);
