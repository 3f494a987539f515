-- Organizations whose folded name another one has too that stands for itself.
prepare fact_namesakes as
select o.id
from organization o
where o.name_folded in (
    select n.name_folded from organization n group by n.name_folded having count(*) > 1)
  and exists (
    select from organization other
    where other.name_folded = o.name_folded and other.id <> o.id and other.merged_into_id is null);
