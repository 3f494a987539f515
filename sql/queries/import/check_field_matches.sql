-- Faults of matches: fields that do not exist, or are of one scheme; two fields that are said to be two things to each
-- other, here or in the registry. Where a scheme is faulted itself, its fields are not.
prepare import_check_field_matches as
with side (line, path, key, field) as (
  select line, path, 'field', field from import_field_match where field_id is null
  union all
  select line, path, case when path is null then 'matched' else 'field' end, matched
  from import_field_match where matched_id is null
),
said (line, path, field, matched, first_id, second_id, relation) as (
  -- exact, or broad and which of the two is the broader one.
  select line, path, field, matched, least(field_id, matched_id), greatest(field_id, matched_id),
    case when relation = 'exact' then 'exact' else 'broad ' || matched_id end
  from import_field_match where field_id is not null and matched_id is not null
)
insert into import_fault (line, path, code, value, other)
select s.line, concat_ws('.', s.path, s.key), 'field-unknown', s.field, null
from side s
where not exists (
    select from import_name n join import_fault f on f.line = n.line
    where n.record = 'field-scheme' and n.code = split_part(s.field, ':', 1))
  and not exists (
    select from import_field f join import_scheme c on c.line = f.line join import_fault x on x.line = f.line
    where c.code = split_part(s.field, ':', 1))
  and not exists (
    select from import_name r
    where r.refused and r.record in ('field-scheme', 'field') and r.code = split_part(s.field, ':', 1))
union all
select line, path, 'match-in-scheme', matched, field
from import_field_match where split_part(field, ':', 1) = split_part(matched, ':', 1)
union all
select s.line, s.path, 'match-contradicts', s.matched, s.field
from said s
where exists (
    select from said t where (t.first_id, t.second_id) = (s.first_id, s.second_id) and t.relation <> s.relation)
  or exists (
    select from field_match m where (m.first_id, m.second_id) = (s.first_id, s.second_id)
      and s.relation <> case when m.relation = 'exact' then 'exact' else 'broad ' || m.matched_id end);
