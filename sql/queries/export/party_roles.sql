-- Roles of parties that the program does not bring, in the interchange format.
copy (
  select json_strip_nulls(json_build_object('record', 'party-role', 'code', r.code, 'label', r.label_en,
    'labels', json_build_object('zh', r.label_zh), 'definition', r.definition_en))
  from party_role r
  where not r.shipped
  order by r.code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
