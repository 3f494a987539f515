-- Purposes that the program does not bring, in the interchange format, those without a broader one first.
copy (
  select json_strip_nulls(json_build_object('record', 'purpose', 'code', u.code, 'label', u.label_en,
    'labels', json_build_object('zh', u.label_zh), 'broader', b.code, 'definition', u.definition_en,
    'names', case when coalesce(u.ewp, u.mext, u.universities_australia, u.indonesia) is not null then
      json_build_object('ewp', u.ewp, 'mext', u.mext, 'universitiesAustralia', u.universities_australia,
        'indonesia', u.indonesia) end,
    'retired', case when u.retired then true end))
  from purpose u left join purpose b on b.id = u.broader_id
  where not u.shipped
  order by u.depth, u.code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
