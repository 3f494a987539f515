-- The same of some agreements, by their keys.
prepare fact_stream_of (
  bigint[], -- ids: keys of the agreements
  date,     -- since?: only what can count on this day or later
  date      -- until?: only what can count on this day or earlier, undated ones besides
) as
select f.agreement_id, f.traits, f.signed_on, f.begins_on, f.ends_on, f.type, f.parties, f.fields, f.phases, f.life,
  f.amount, f.currency
from agreement_fact f
where f.agreement_id = any ($1)
  and f.traits & 1 = 0
  and ($2::date is null or f.until_on is null or f.until_on >= $2)
  and ($3::date is null or f.since_on is null or f.since_on <= $3);
