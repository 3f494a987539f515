-- How many agreements there are that are no drafts.
prepare fact_count (
  bigint[], -- ids?: only some, by their keys; what else is asked for does not count then
  bigint,   -- party?
  bigint[], -- fields?: keys of fields
  bigint    -- event?
) as
select count(*) as agreements
from agreement_fact f
where f.traits & 1 = 0
  and ($1::bigint[] is null or f.agreement_id = any ($1))
  and ($1 is not null or $2::bigint is null or f.agreement_id in (
    select p.agreement_id from agreement_party p where p.organization_id = $2))
  and ($1 is not null or $3::bigint[] is null or f.agreement_id in (
    select a.agreement_id from agreement_field a where a.field_id = any ($3)))
  and ($1 is not null or $4::bigint is null or f.event_id = $4);
