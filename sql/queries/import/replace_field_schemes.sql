-- Gives schemes of fields that are recorded, and the fields that they have, the titles and labels that the import has
-- for them; what it does not name stays, and so does what the program brings.
prepare import_replace_field_schemes as
with scheme as (
  select s.line, s.known_id from import_scheme s join field_scheme c on c.id = s.known_id where not c.shipped),
titled as (
  update field_scheme c
  set title_en = coalesce(r.title, c.title_en), title_zh = coalesce(r.title_zh, c.title_zh)
  from scheme s join staged_field_scheme r using (line)
  where c.id = s.known_id
    and (c.title_en, c.title_zh) is distinct from (coalesce(r.title, c.title_en), coalesce(r.title_zh, c.title_zh)))
insert into field_label (field_id, language, label)
select distinct on (k.id, l.language) k.id, l.language, l.label
from scheme s
join import_field f using (line)
join field k on k.scheme_id = s.known_id and k.code = f.code
join staged_field_label l on l.line = f.line and l.field = f.position
order by k.id, l.language, f.position
on conflict (field_id, language) do update set label = excluded.label where field_label.label <> excluded.label;
