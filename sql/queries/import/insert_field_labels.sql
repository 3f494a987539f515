-- Stores what the fields of new schemes are called.
prepare import_insert_field_labels as
insert into field_label (field_id, language, label)
select f.id, l.language, l.label
from import_scheme s
join import_field f on f.line = s.line
join staged_field_label l on l.line = f.line and l.field = f.position
where s.id is not null
order by f.line, f.position, l.language;
