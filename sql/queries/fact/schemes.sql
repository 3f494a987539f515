-- The schemes that agreements are filed in, the one most used first; how often is asked, at one go, only where
-- there are several.
prepare fact_schemes as
with used as materialized (
  select s.id, s.code, s.title_en, s.title_zh from field_scheme s
  where (select true from field f where f.scheme_id = s.id
      and (select true from agreement_field a where a.field_id = f.id limit 1) limit 1)
)
select u.code, u.title_en, u.title_zh
from used u
left join (
  select f.scheme_id, sum(c.times) as times
  from (
    select a.field_id, count(*) as times from agreement_field a
    where (select count(*) from used) > 1
    group by a.field_id) c
  join field f on f.id = c.field_id
  group by f.scheme_id) often on often.scheme_id = u.id
order by often.times desc nulls last, u.code;
