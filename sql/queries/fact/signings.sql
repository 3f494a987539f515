-- The first and the last date on which organizations signed anything, over all time: four times the day, counted from
-- 2000-01-01, and 0 where the year is known, 1 where the month is, 2 where the day is.
prepare fact_signings (
  bigint[], -- organizations: their keys
  date,     -- until?: the last day to look at
  bigint[], -- ids?: only some agreements, by their keys; what else is asked for does not count then
  bigint,   -- party?
  bigint[], -- fields?: keys of fields
  bigint    -- event?
) as
select p.organization_id as id,
  min((f.signed_on - date '2000-01-01') * 4 + case when f.traits & 4 > 0 then 0 when f.traits & 2 > 0 then 1 else 2 end)
    as first,
  max((f.signed_on - date '2000-01-01') * 4 + case when f.traits & 4 > 0 then 0 when f.traits & 2 > 0 then 1 else 2 end)
    as last
from agreement_party p
join agreement_fact f on f.agreement_id = p.agreement_id
where p.organization_id = any ($1)
  and f.traits & 1 = 0 and f.signed_on is not null
  and ($2::date is null or f.signed_on <= $2)
  and ($3::bigint[] is null or p.agreement_id = any ($3))
  and ($3 is not null or $4::bigint is null or p.agreement_id in (
    select q.agreement_id from agreement_party q where q.organization_id = $4))
  and ($3 is not null or $5::bigint[] is null or p.agreement_id in (
    select a.agreement_id from agreement_field a where a.field_id = any ($5)))
  and ($3 is not null or $6::bigint is null or f.event_id = $6)
group by p.organization_id;
