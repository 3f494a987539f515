-- Fields that someone may have meant by a name that means none: that code in other schemes, a code of the scheme that
-- is near, a label that holds the name, a label that is near.
prepare field_suggest (
  text  -- name
) as
with asked as (
  select lower(btrim(split_part($1, ':', 1))) as scheme, strpos($1, ':') > 0 as has_scheme,
    lower(btrim(substr($1, strpos($1, ':') + 1))) as code, fold_name($1) as folded,
    fold_name(substr($1, strpos($1, ':') + 1)) as behind),
offered as (
  select f.id, f.depth, s.code as scheme, lower(f.code) as code
  from field f join field_scheme s on s.id = f.scheme_id where not f.retired and not s.retired),
candidate (id, rank, score, label) as (
  select o.id, 1, case when a.has_scheme then similarity(o.scheme, a.scheme) else 0 end, null
  from offered o, asked a where o.code = a.code
  union all
  -- A last sign that is wrong, or one too many; or most of a longer word.
  select o.id, 2, similarity(o.code, a.code), null
  from offered o, asked a
  where a.has_scheme and o.scheme = a.scheme and char_length(a.code) > 2
    and (char_length(o.code) >= char_length(a.code) - 1 and starts_with(o.code, left(a.code, -1))
      or similarity(o.code, a.code) >= 0.4)
  union all
  select o.id, case when strpos(l.label_folded, a.folded) > 0 then 3 else 4 end,
    greatest(similarity(l.label_folded, a.folded), word_similarity(a.folded, l.label_folded) - 0.2), l.label
  from offered o join field_label l on l.field_id = o.id, asked a
  where a.folded <> '' and (strpos(l.label_folded, a.folded) > 0
    or similarity(l.label_folded, a.folded) >= 0.35 or word_similarity(a.folded, l.label_folded) >= 0.6)
  union all
  select o.id, 5, 0, l.label
  from offered o join field_label l on l.field_id = o.id, asked a where a.has_scheme and l.label_folded = a.behind)
select s.code || ':' || f.code as field,
  coalesce(min(c.label), (
    select l.label from field_label l where l.field_id = f.id
    order by l.language <> 'en', l.language limit 1), '') as label
from candidate c join field f on f.id = c.id join field_scheme s on s.id = f.scheme_id
group by s.id, f.id
order by min(c.rank), case when min(c.rank) <> 3 then max(c.score) end desc, f.depth, field
limit 5;
