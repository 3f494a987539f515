-- The fields that new agreements are in.
prepare import_take_agreement_fields as
insert into import_agreement_field (line, position, field, field_id)
select i.line, a.position, a.field, f.id
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements_text(r.body -> 'fields') with ordinality a (field, position)
left join field_scheme s on s.code = split_part(a.field, ':', 1)
left join field f on f.scheme_id = s.id and f.code = substr(a.field, strpos(a.field, ':') + 1)
where i.id is not null;
