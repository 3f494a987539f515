-- Fields of a scheme in the order of their codes, with the agreements filed under each or below it. $1 scheme,
-- $2 a field to list with all below it, $3 deepest level, $4 day for which agreements are counted.
prepare field_list (text, bigint, integer, date) as
with recursive above (field_id, ancestor_id) as (
  select f.id, f.id from field f
  union all
  select v.field_id, f.broader_id from above v join field f on f.id = v.ancestor_id where f.broader_id is not null
),
counted (field_id, agreements) as (
  select v.ancestor_id, count(distinct af.agreement_id)
  from above v join agreement_field af on af.field_id = v.field_id
  join agreement a on a.id = af.agreement_id and agreement_made_by(a, $4)
  group by v.ancestor_id
)
select s.code || ':' || f.code as field,
  case when b.id is not null then s.code || ':' || b.code end as broader, f.depth,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh,
  coalesce(c.agreements, 0) as agreements
from field f
join field_scheme s on s.id = f.scheme_id
left join field b on b.id = f.broader_id
left join counted c on c.field_id = f.id
where ($1::text is null or s.code = $1)
  and ($2::bigint is null or f.id in (select field_and_narrower($2)))
  and ($3::integer is null or f.depth <= $3)
order by s.code, f.code;
