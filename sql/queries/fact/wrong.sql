-- Agreements whose fact is not what their record tells: with what is there in place of it, and what should be.
prepare fact_wrong (
  bigint, -- after: only those with a greater key
  bigint  -- limit: how many agreements to look at
) as
with looked_at as materialized (
  select k.id from (
    select a.id from agreement a where a.id > $1
    union
    select f.agreement_id from agreement_fact f where f.agreement_id > $1) k
  order by k.id
  limit $2
),
told as materialized (
  select t.* from agreement_facts(array(select l.id from looked_at l)) t
)
select l.id, a.reference::text as reference,
  case when f.agreement_id is null then 'missing' when t.agreement_id is null then 'left-over'
    else 'different' end as problem,
  (select array_agg(d.key order by d.key)
    from jsonb_each(to_jsonb(t)) d where d.value is distinct from to_jsonb(f) -> d.key and f.agreement_id is not null)
    as columns, null::bigint as looked_at
from looked_at l
left join agreement a on a.id = l.id
left join told t on t.agreement_id = l.id
left join agreement_fact f on f.agreement_id = l.id
where t is distinct from f
union all
-- Where to go on: the last one that was looked at, and how many were.
select max(l.id), null, 'end', null, count(*) from looked_at l having count(*) > 0;
