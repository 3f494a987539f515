-- What organizations are, for those that read facts: all of them, or those that are party to some agreements, with
-- those that they were merged into.
prepare fact_organizations (
  bigint,   -- party?
  bigint[], -- fields?: keys of fields
  bigint,   -- event?: event: as the stream is asked for
  boolean   -- all: whether all are wanted
) as
select o.id, o.resolved_id, o.code::text as code, o.kind, o.country
from organization o
where $4
union all
select o.id, o.resolved_id, o.code::text, o.kind, o.country
from organization o
where not $4 and o.id = any (array(
  select k.id
  from agreement_party q
  cross join lateral (values (q.recorded_organization_id), (q.organization_id)) k (id)
  where q.agreement_id = any (array(
    select f.agreement_id
    from agreement_fact f
    where ($1::bigint is null or f.agreement_id = any (array(
        select p.agreement_id from agreement_party p where p.organization_id = $1)))
      and ($2::bigint[] is null or f.agreement_id = any (array(
        select distinct a.agreement_id from agreement_field a where a.field_id = any ($2))))
      and ($3::bigint is null or f.event_id = $3)))));
