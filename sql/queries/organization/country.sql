-- Countries that a person can mean: by ISO 3166-1 code, else by a name in English or Chinese or what else it is called.
-- The beginning of a name means none: what is stored decides who unites with whom.
prepare organization_country (
  text  -- text: what was given
) as
with coded as materialized (select c.code from country c where c.code = upper(btrim($1))),
-- Names are folded only where it is no code: most that come in a file are.
asked as materialized (select fold_name($1) as name where not exists (select from coded)),
named (code) as (
  select d.code from coded d
  union all
  select c.code from asked a join country c on a.name in (fold_name(c.name_en), fold_name(c.name_zh))
  union all
  select c.code from asked a cross join country c cross join unnest(c.other_names) n (name)
  where a.name = fold_name(n.name)
)
select c.code, c.name_en as label_en, c.name_zh as label_zh
from country c
where c.code in (select n.code from named n)
order by c.code;
