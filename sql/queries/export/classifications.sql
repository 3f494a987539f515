-- Schemes of classifications with values that the program does not bring, in the interchange format.
copy (
  select json_strip_nulls(json_build_object('record', 'classification', 'code', s.code, 'of', s.subject, 'form', s.form,
    'label', s.label_en, 'labels', json_build_object('zh', s.label_zh), 'definition', s.definition_en,
    'values', (select json_agg(json_build_object('value', v.value, 'label', v.label_en,
        'labels', json_build_object('zh', v.label_zh)) order by v.value collate "C")
      from classification_value v where v.scheme = s.code and not v.shipped)))
  from classification_scheme s
  where not s.shipped or exists (select from classification_value v where v.scheme = s.code and not v.shipped)
  order by s.code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
