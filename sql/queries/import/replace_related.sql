-- Gives an agreement the relations to earlier ones that the import has for it.
prepare import_replace_related (
  bigint  -- id: its key
) as
with gone as (
  delete from related_agreement x
  where x.agreement_id = $1 and not exists (
    select from import_related l where (l.relation, l.related_id) = (x.relation, x.related_id))),
kept as (
  update related_agreement x set position = l.position
  from import_related l
  where x.agreement_id = $1 and (l.relation, l.related_id) = (x.relation, x.related_id) and x.position <> l.position)
insert into related_agreement (agreement_id, relation, related_id, agreement_rank, related_rank, position)
select $1, l.relation, l.related_id, a.rank, b.rank, l.position
from import_related l join agreement a on a.id = $1 join agreement b on b.id = l.related_id
where not exists (
  select from related_agreement x
  where x.agreement_id = $1 and (x.relation, x.related_id) = (l.relation, l.related_id))
order by l.position;
