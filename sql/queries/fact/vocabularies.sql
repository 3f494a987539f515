-- The vocabularies that facts and what stands beside them name by code, with their labels; the region of a country, or
-- the broader purpose of one; the decimals of a currency; whether a type carries money, and whether the figures
-- of a year take it.
prepare fact_vocabularies as
select 'type' as vocabulary, t.code::text as code, t.label_en::text as label_en, t.label_zh::text as label_zh,
  null::text as region, null::integer as decimals, t.carries_money, t.counted
from agreement_type t
union all
select 'kind', k.code, k.label_en, k.label_zh, null, null, null, null from organization_kind k
union all
select 'country', c.code, c.name_en, c.name_zh, c.region_code, null, null, null from country c
union all
select 'region', r.code, r.name_en, r.name_zh, null, null, null, null from region r
union all
select 'currency', u.code, u.name_en, u.name_zh, null, u.minor_units, null, null from currency u
union all
select 'activity-kind', a.code, a.label_en, a.label_zh, null, null, null, null from activity_kind a
union all
select 'purpose', p.code, p.label_en, p.label_zh, b.code, null, null, null
from purpose p left join purpose b on b.id = p.broader_id
order by 1, 2;
