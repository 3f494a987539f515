-- Stores what the fields of new schemes are called.
prepare import_insert_field_labels as
insert into field_label (field_id, language, label)
select f.id, l.key, l.value
from import_field f join import_scheme s on s.line = f.scheme_line cross join jsonb_each_text(f.labels) l
where s.id is not null
order by f.scheme_line, f.position, l.key;
