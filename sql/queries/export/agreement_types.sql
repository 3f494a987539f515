-- Types of agreement that the program does not bring, in the interchange format. $1 codes of those that it brings.
prepare export_agreement_types (text[]) as
select json_strip_nulls(json_build_object('record', 'agreement-type', 'code', t.code, 'label', t.label_en,
  'labels', json_build_object('zh', t.label_zh), 'definition', t.definition_en)) as json
from agreement_type t
where t.code <> all ($1)
order by t.code;
