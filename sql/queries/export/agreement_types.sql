-- Types of agreement that the program does not bring, in the interchange format.
prepare export_agreement_types (
  text[]  -- shipped: codes of those that it brings
) as
select json_strip_nulls(json_build_object('record', 'agreement-type', 'code', t.code, 'label', t.label_en,
  'labels', json_build_object('zh', t.label_zh), 'definition', t.definition_en,
  'carriesMoney', nullif(t.carries_money, true), 'counted', nullif(t.counted, true))) as json
from agreement_type t
where t.code <> all ($1)
order by t.code;
