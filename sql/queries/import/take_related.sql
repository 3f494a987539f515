-- How new agreements relate to others, of the registry or of any line of the file.
prepare import_take_related as
insert into import_related (line, position, relation, reference, related_id)
select i.line, l.position, l.related ->> 'relation', l.related ->> 'reference', coalesce(n.id, a.id)
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements(r.body -> 'related') with ordinality l (related, position)
left join import_agreement n on n.reference = l.related ->> 'reference' and n.id is not null
left join agreement a on a.reference = l.related ->> 'reference'
where i.id is not null;
