-- Fields of a scheme in the order of their codes, with the agreements filed under each or what is as narrow. $1 scheme,
-- $2 a field to list with all below it, $3 deepest level, $4 day for which agreements are counted.
prepare field_list (text, bigint, integer, date) as
with recursive filed (field_id, agreement_id) as materialized (
  select af.field_id, af.agreement_id
  from agreement_field af join agreement a on a.id = af.agreement_id
  where agreement_made_by(a, $4)
),
-- As field_and_narrower, from the fields that have agreements up to all that ask for them.
asking (field_id, asked_id) as (
  select distinct field_id, field_id from filed
  union
  select a.field_id, n.id
  from asking a
  cross join lateral (
    select f.broader_id as id from field f where f.id = a.asked_id and f.broader_id is not null
    union all
    select m.matched_id from field_match m where m.field_id = a.asked_id
    union all
    select m.field_id from field_match m where m.matched_id = a.asked_id and m.relation = 'exact') n
),
below (id) as (
  select $2
  union
  select f.id from below b join field f on f.broader_id = b.id
),
listed as (
  select f.*, s.code as scheme
  from field f join field_scheme s on s.id = f.scheme_id
  where ($1::text is null or s.code = $1)
    and ($2::bigint is null or f.id in (select id from below))
    and ($3::integer is null or f.depth <= $3)
),
counted (field_id, agreements) as (
  select a.asked_id, count(distinct f.agreement_id)
  from asking a join filed f using (field_id)
  where a.asked_id in (select id from listed)
  group by a.asked_id
)
select f.scheme || ':' || f.code as field,
  case when b.id is not null then f.scheme || ':' || b.code end as broader, f.depth,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh,
  coalesce(c.agreements, 0) as agreements
from listed f
left join field b on b.id = f.broader_id
left join counted c on c.field_id = f.id
order by f.scheme, f.code;
