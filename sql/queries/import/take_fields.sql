-- Fields of the schemes that the file brings; in a bundle each has a line of its own.
prepare import_take_fields as
with single as (
  select line, body ->> 'scheme' as scheme, row_number() over (partition by body ->> 'scheme' order by line) as position
  from import_row where record = 'field')
insert into import_field (line, scheme_line, position, code, broader, labels, retired, id)
select coalesce(o.line, s.line), s.line, f.position, f.field ->> 'code', f.field ->> 'broader', f.field -> 'labels',
  coalesce((f.field -> 'retired')::boolean, false),
  case when s.id is not null then nextval('registry_key') end
from import_scheme s
join import_row r on r.line = s.line and r.record = 'field-scheme'
cross join jsonb_array_elements(r.body -> 'fields') with ordinality f (field, position)
left join single o on o.scheme = s.code and o.position = f.position;
