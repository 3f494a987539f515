-- Puts the fields of a bundle together into schemes.
prepare import_join_fields as
insert into import_row (line, record, mend, body)
select min(f.line), 'field-scheme', false, jsonb_build_object(
  'record', 'field-scheme', 'code', f.body ->> 'scheme', 'fields', jsonb_agg(f.body -> 'field' order by f.line))
from import_row f
where f.record = 'field'
group by f.body ->> 'scheme';
