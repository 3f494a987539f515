-- The file fields.csv of a bundle.
copy (
  select s.code as scheme, f.code, b.code as broader,
    (select bundle_text(l.label) from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
    (select bundle_text(l.label) from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh
  from field_scheme s join field f on f.scheme_id = s.id left join field b on b.id = f.broader_id
  where not s.shipped order by s.code, f.depth, f.code
) to stdout (format csv, header)
