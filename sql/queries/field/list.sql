-- Fields of a scheme in the order of their codes.
prepare field_list (
  text,    -- scheme?
  bigint,  -- below?: a field to list with all below it
  integer  -- level?: deepest level
) as
with recursive below (id) as (
  select $2
  union
  select f.id from below b join field f on f.broader_id = b.id
)
select f.id, s.code || ':' || f.code as field, case when b.id is not null then s.code || ':' || b.code end as broader,
  f.depth,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh
from field f
join field_scheme s on s.id = f.scheme_id
left join field b on b.id = f.broader_id
where ($1::text is null or s.code = $1)
  and ($2::bigint is null or f.id in (select id from below))
  and ($3::integer is null or f.depth <= $3)
order by s.code, f.code;
