-- Gives agreements that are recorded the relations to earlier ones that the import has for them.
prepare import_replace_related as
with relation as (
  select i.id, l.relation, l.related_id, l.position from import_related l join import_agreement i using (line)
  where not i.is_new),
kept as (
  update related_agreement x set position = l.position
  from relation l
  where (l.id, l.relation, l.related_id) = (x.agreement_id, x.relation, x.related_id) and x.position <> l.position)
insert into related_agreement (agreement_id, relation, related_id, agreement_rank, related_rank, position)
select l.id, l.relation, l.related_id, a.rank, b.rank, l.position
from relation l join agreement a on a.id = l.id join agreement b on b.id = l.related_id
where not exists (
  select from related_agreement x
  where (x.agreement_id, x.relation, x.related_id) = (l.id, l.relation, l.related_id))
order by l.id, l.position;
