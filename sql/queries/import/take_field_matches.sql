-- Matches of fields, from the fields of schemes and from lines of their own; fields that the file brings are stored
-- by now.
prepare import_take_field_matches as
with given (line, path, field, relation, matched) as (
  select m.line, case when m.under is not null then format('fields[%s].matches[%s]', m.under - 1, m.position - 1) end,
    coalesce(m.field, s.code || ':' || i.code), m.relation, m.matched
  from staged_field_match m
  left join import_scheme s on s.line = m.line
  left join import_field i on i.line = m.line and i.position = m.under
  where m.field is not null or i.code is not null)
insert into import_field_match (line, path, field, relation, matched, field_id, matched_id)
select g.line, g.path, g.field, g.relation, g.matched, f.id, m.id
from given g
left join field_scheme fs on fs.code = split_part(g.field, ':', 1)
left join field f on f.scheme_id = fs.id and f.code = substr(g.field, strpos(g.field, ':') + 1)
left join field_scheme ms on ms.code = split_part(g.matched, ':', 1)
left join field m on m.scheme_id = ms.id and m.code = substr(g.matched, strpos(g.matched, ':') + 1);
