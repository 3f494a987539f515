-- Stores how new agreements relate to others, the lowest ranks first.
prepare import_insert_related as
insert into related_agreement (agreement_id, relation, related_id, agreement_rank, related_rank, position)
select i.id, l.relation, l.related_id, a.rank, b.rank, l.position
from import_related l
join import_agreement i using (line)
join agreement a on a.id = i.id
join agreement b on b.id = l.related_id
where i.is_new
order by a.rank, l.line, l.position;
