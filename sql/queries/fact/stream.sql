-- Facts of agreements that are no drafts, as a stream.
prepare fact_stream (
  date,     -- since?: only what can count on this day or later
  date,     -- until?: only what can count on this day or earlier, undated ones besides
  bigint,   -- party?
  bigint[], -- fields?: keys of fields of which one is enough
  bigint,   -- event?
  bigint[]  -- oneOf?: parties of which one is enough
) as
select f.agreement_id, f.traits, f.signed_on, f.begins_on, f.ends_on, f.type, f.parties, f.fields, f.phases, f.life,
  f.amount, f.currency
from agreement_fact f
where f.traits & 1 = 0
  and ($1::date is null or f.until_on is null or f.until_on >= $1)
  and ($2::date is null or f.since_on is null or f.since_on <= $2)
  and ($3::bigint is null or f.agreement_id in (
    select p.agreement_id from agreement_party p where p.organization_id = $3))
  and ($4::bigint[] is null or f.agreement_id in (
    select a.agreement_id from agreement_field a where a.field_id = any ($4)))
  and ($5::bigint is null or f.event_id = $5)
  and ($6::bigint[] is null or f.agreement_id in (
    select p.agreement_id from agreement_party p where p.organization_id = any ($6)));
