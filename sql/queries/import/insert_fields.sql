-- Stores the fields of new schemes, the broader ones first.
prepare import_insert_fields as
insert into field (id, scheme_id, code, broader_id, retired)
select f.id, s.id, f.code, b.id, f.retired
from import_field f
join import_scheme s on s.line = f.scheme_line
left join import_field b on b.scheme_line = f.scheme_line and b.code = f.broader
where s.id is not null
order by f.depth, f.scheme_line, f.position;
