-- Which organizations were there before an organization, and which followed it.
prepare organization_successions (
  bigint  -- id: its key
) as
select case when earlier.resolved_id = $1 then 'successor' else 'predecessor' end as relation,
  other.code, other.name, s.kind, s.date, s.note
from organization_succession s
join organization earlier on earlier.id = s.predecessor_id
join organization later on later.id = s.successor_id
join organization other
  on other.id = case when earlier.resolved_id = $1 then later.resolved_id else earlier.resolved_id end
where (earlier.resolved_id = $1) <> (later.resolved_id = $1)
order by relation, s.date nulls last, other.code;
