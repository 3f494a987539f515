-- The schemes that agreements are filed in, the one most used first; how often is asked where there are
-- several.
prepare fact_schemes as
with used as materialized (
  select s.id, s.code, s.title_en, s.title_zh from field_scheme s
  where (select true from field f where f.scheme_id = s.id
      and (select true from agreement_field a where a.field_id = f.id limit 1) limit 1)
)
select u.code, u.title_en, u.title_zh
from used u
cross join lateral (
  select case when (select count(*) from used) > 1
    then (select count(*) from agreement_field a join field f on f.id = a.field_id where f.scheme_id = u.id)
    end as times
) often
order by often.times desc, u.code;
