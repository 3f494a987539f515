-- What organizations are, for those that read facts: all of them, or those that are party to some agreements, with
-- those that they were merged into.
prepare fact_organizations (
  bigint[] -- ids?: keys of agreements
) as
select o.id, o.resolved_id, o.code::text as code, o.kind, o.country
from organization o
where $1::bigint[] is null
union all
select o.id, o.resolved_id, o.code::text, o.kind, o.country
from organization o
where $1 is not null and o.id = any (array(
  select k.id
  from agreement_party q
  join organization r on r.id = q.organization_id
  cross join lateral (values (r.id), (r.resolved_id)) k (id)
  where q.agreement_id = any ($1)));
