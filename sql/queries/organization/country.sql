-- Countries that a person can mean: by ISO 3166-1 code, else by a name in English or Chinese or what else it is called,
-- else by how an English name begins.
prepare organization_country (
  text  -- text: what was given
) as
with named (code, rank) as (
  select c.code, 1 from country c where c.code = upper(btrim($1))
  union all
  select c.code, 2 from country c where fold_name($1) in (fold_name(c.name_en), fold_name(c.name_zh))
  union all
  select c.code, 2 from country c cross join unnest(c.other_names) n (name) where fold_name($1) = fold_name(n.name)
  union all
  select c.code, 3 from country c where char_length($1) > 3 and strpos(fold_name(c.name_en), fold_name($1)) = 1
)
select c.code, c.name_en as label_en, c.name_zh as label_zh
from country c
where c.code in (select n.code from named n where n.rank = (select min(rank) from named))
order by c.code;
