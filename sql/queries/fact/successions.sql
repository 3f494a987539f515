-- Which organizations went on as which, those that were merged as their survivors, for those that read facts.
prepare fact_successions (
  bigint[] -- organizations?: only of some, by the keys of those that stand for themselves
) as
select p.resolved_id as predecessor, n.resolved_id as successor, first_day(s.date) as day
from organization_succession s
join organization p on p.id = s.predecessor_id
join organization n on n.id = s.successor_id
where organization_went_on(s.kind) and p.resolved_id <> n.resolved_id
  and ($1::bigint[] is null or p.resolved_id = any ($1))
order by s.id;
