-- The labels of fields, in a language where they have one in it.
prepare fact_labels (
  bigint[], -- ids: their keys
  text      -- language
) as
select f.id, (
  select l.label::text from field_label l where l.field_id = f.id
  order by l.language = $2 desc, l.language = 'en' desc, l.language limit 1) as text
from unnest($1) f (id);
