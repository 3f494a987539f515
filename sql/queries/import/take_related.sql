-- How agreements relate to others, of the registry or of any line of the file.
prepare import_take_related as
insert into import_related (line, position, relation, reference, related_id)
select l.line, l.position, l.relation, l.reference, coalesce(n.id, a.id)
from staged_related l
join import_agreement i using (line)
left join import_agreement n on n.reference = l.reference
left join agreement a on a.reference = l.reference;
