-- How many agreements there are that are no drafts.
prepare fact_count (
  bigint,   -- party?
  bigint[], -- fields?: keys of fields
  bigint    -- event?: event: as the stream is asked for
) as
select count(*) as agreements
from agreement_fact f
where f.traits & 1 = 0
  and ($1::bigint is null or f.agreement_id = any (array(
    select p.agreement_id from agreement_party p where p.organization_id = $1)))
  and ($2::bigint[] is null or f.agreement_id = any (array(
    select distinct a.agreement_id from agreement_field a where a.field_id = any ($2))))
  and ($3::bigint is null or f.event_id = $3);
