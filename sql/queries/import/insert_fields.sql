-- Stores the fields of new schemes, the broader ones first.
prepare import_insert_fields as
insert into field (id, scheme_id, code, broader_id, retired)
select f.id, s.id, f.code, b.id, f.retired
from import_field f
join import_scheme s on s.line = f.line
left join import_field b on b.line = f.line and b.code = f.broader
where s.id is not null
order by f.depth, f.line, f.position;
