-- Gives purposes that are recorded what the import says of them.
prepare import_replace_purposes as
update purpose u
set broader_id = n.broader_id, label_en = n.label_en, label_zh = n.label_zh, definition_en = n.definition_en,
  ewp = n.ewp, mext = n.mext, universities_australia = n.universities_australia, indonesia = n.indonesia,
  retired = n.retired
from (
  select r.code, b.id as broader_id, r.label as label_en, coalesce(r.label_zh, r.label) as label_zh,
    coalesce(r.definition, r.label) as definition_en, r.ewp, r.mext, r.universities_australia, r.indonesia,
    coalesce(r.retired, false) as retired
  from staged_purpose r left join purpose b on b.code = r.broader) n
where u.code = n.code
  and (u.broader_id, u.label_en, u.label_zh, u.definition_en, u.ewp, u.mext, u.universities_australia, u.indonesia,
      u.retired)
    is distinct from (n.broader_id, n.label_en, n.label_zh, n.definition_en, n.ewp, n.mext, n.universities_australia,
      n.indonesia, n.retired);
