-- Events that a name given by a person can mean: by code, else by name.
prepare event_find (
  text  -- name
) as
with named (event_id, rank) as (
  select e.id, 1 from event e where e.code = lower($1)
  union all
  select e.id, 2 from event e where fold_name(e.name) = fold_name($1) or fold_name(e.name_zh) = fold_name($1)
)
select distinct e.id, e.code, e.name
from named n join event e on e.id = n.event_id
where n.rank = (select min(rank) from named)
order by e.code;
