-- What a field matches, seen from it: exact, broad (the other is broader) or narrow.
prepare field_matches (
  bigint  -- field
) as
select m.relation, s.code || ':' || f.code as field,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh
from (
  select case when relation = 'broad' then 'narrow' else relation end as relation, field_id as other_id
  from field_match where matched_id = $1
  union all
  select relation, matched_id from field_match where field_id = $1) m
join field f on f.id = m.other_id
join field_scheme s on s.id = f.scheme_id
order by array_position(array['exact', 'broad', 'narrow'], m.relation), s.code, f.code;
