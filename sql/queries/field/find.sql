-- Fields that a name given by a person can mean: by scheme:code, else by label. $1 the name.
prepare field_find (text) as
with named (field_id, rank) as (
  select f.id, 1 from field f join field_scheme s on s.id = f.scheme_id
  where s.code = lower(btrim(split_part($1, ':', 1))) and strpos($1, ':') > 0
    and f.code = regexp_replace(btrim(normalize(substr($1, strpos($1, ':') + 1), nfc)), '\s+', ' ', 'g')
  union all
  select l.field_id, 2 from field_label l where l.label_folded = fold_name($1)
)
select distinct f.id, s.code || ':' || f.code as field, f.depth, f.broader_id,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh
from named n join field f on f.id = n.field_id join field_scheme s on s.id = f.scheme_id
where n.rank = (select min(rank) from named)
order by field;
