-- The first and the last date on which organizations signed anything, over all time: four times the day, counted from
-- 2000-01-01, and 0 where the year is known, 1 where the month is, 2 where the day is.
prepare fact_signings (
  bigint[], -- organizations: their keys
  date,     -- until?: the last day to look at
  bigint[], -- ids?: only some agreements, by their keys; what follows does not count then
  bigint,   -- party?
  bigint[], -- fields?: keys of fields of which one is enough
  bigint    -- event?
) as
select o.resolved_id as id, min(d.number) as first, max(d.number) as last
from agreement_party p
join organization o on o.id = p.organization_id
join facts_asked($3, $4, $5, $6) f on f.agreement_id = p.agreement_id
cross join lateral (select (f.signed_on - date '2000-01-01') * 4
  + case when f.traits & 4 > 0 then 0 when f.traits & 2 > 0 then 1 else 2 end as number) d
where p.organization_id = any (array(select k.id from organization k where k.resolved_id = any ($1)))
  and f.signed_on is not null
  and ($2::date is null or f.signed_on <= $2)
group by o.resolved_id;
