-- Adds a scheme, under its code where no title is given, or brings its titles up to date.
prepare field_load_scheme (
  text,    -- code
  text,    -- titleEN?: English title
  text,    -- titleZH?: Chinese title
  boolean  -- isShipped: whether shipped
) as
with before as (select title_en, title_zh from field_scheme where code = $1),
stored as (
  insert into field_scheme as s (code, title_en, title_zh, shipped)
  values ($1, normalize(coalesce($2, $1), nfc), normalize($3, nfc), $4)
  on conflict (code) do update
  set title_en = coalesce(normalize($2, nfc), s.title_en), title_zh = coalesce(excluded.title_zh, s.title_zh)
  returning s.id, s.shipped, s.retired, s.title_en, s.title_zh)
select s.id, s.shipped, s.retired,
  exists (select from before b where (b.title_en, b.title_zh) is distinct from (s.title_en, s.title_zh)) as retitled
from stored s;
