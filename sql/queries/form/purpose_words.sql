-- The words for what parties do, with those that others have for them.
prepare form_purpose_words as
select p.id, p.code::text as code, p.broader_id as broader, p.label_en::text as label_en, p.label_zh::text as label_zh,
  p.ewp::text as ewp, p.mext::text as mext, p.universities_australia::text as universities_australia,
  p.indonesia::text as indonesia
from purpose p
order by p.id;
