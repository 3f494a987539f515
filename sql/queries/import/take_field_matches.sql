-- Matches of fields, from the fields of schemes and from lines of their own; fields that the file brings are stored
-- by now.
prepare import_take_field_matches as
with given (line, path, field, relation, matched) as (
  select i.line, format('fields[%s].matches[%s]', f.position - 1, m.position - 1), s.code || ':' || i.code,
    m.match ->> 'relation', m.match ->> 'field'
  from import_scheme s
  join import_row r on r.line = s.line and r.record = 'field-scheme'
  cross join jsonb_array_elements(r.body -> 'fields') with ordinality f (field, position)
  cross join jsonb_array_elements(f.field -> 'matches') with ordinality m (match, position)
  join import_field i on i.scheme_line = s.line and i.position = f.position
  union all
  select line, null, body ->> 'field', body ->> 'relation', body ->> 'matched'
  from import_row where record = 'field-match'
)
insert into import_field_match (line, path, field, relation, matched, field_id, matched_id)
select g.line, g.path, g.field, g.relation, g.matched, f.id, m.id
from given g
left join field_scheme fs on fs.code = split_part(g.field, ':', 1)
left join field f on f.scheme_id = fs.id and f.code = split_part(g.field, ':', 2)
left join field_scheme ms on ms.code = split_part(g.matched, ':', 1)
left join field m on m.scheme_id = ms.id and m.code = split_part(g.matched, ':', 2);
