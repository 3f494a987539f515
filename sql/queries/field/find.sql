-- Fields that a name given by a person can mean: by scheme:code, else by label, and then nothing that is retired. Those
-- of the program come first, in the order in which it brings them.
prepare field_find (
  text  -- name
) as
with named (field_id, rank) as (
  select f.id, 1 from field f join field_scheme s on s.id = f.scheme_id
  where s.code = lower(btrim(split_part($1, ':', 1))) and strpos($1, ':') > 0
    and f.code = regexp_replace(btrim(normalize(substr($1, strpos($1, ':') + 1), nfc)), '\s+', ' ', 'g')
  union all
  select l.field_id, 2
  from field_label l join field f on f.id = l.field_id join field_scheme s on s.id = f.scheme_id
  where l.label_folded = fold_name($1) and not f.retired and not s.retired
),
meant (field_id) as (
  select distinct field_id from named where rank = (select min(rank) from named)
)
select f.id, s.code || ':' || f.code as field, f.depth, f.broader_id, s.shipped,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh,
  -- Fields that mean the same, by way of exact matches, have one least key.
  (with recursive same (id) as (
    select f.id
    union
    select n.id
    from same
    cross join lateral (
      select m.matched_id as id from field_match m where m.field_id = same.id and m.relation = 'exact'
      union all
      select m.field_id from field_match m where m.matched_id = same.id and m.relation = 'exact') n)
  select min(id) from same) as concept
from meant n join field f on f.id = n.field_id join field_scheme s on s.id = f.scheme_id
order by s.shipped desc, case when s.shipped then s.id end, field;
