-- Organizations that stand for themselves, and whose folded name another one has too that does.
prepare fact_namesakes as
select o.id
from organization o
where o.merged_into_id is null and o.retracted_at is null
  and o.name_folded in (
    select n.name_folded from organization n where n.merged_into_id is null and n.retracted_at is null
    group by n.name_folded having count(*) > 1);
