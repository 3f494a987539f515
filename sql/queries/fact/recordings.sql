-- When agreements were recorded that were signed on some days, in the order of their keys; what came by an import is
-- left out.
prepare fact_recordings (
  bigint[], -- ids?: only some agreements, by their keys
  date,     -- since
  date      -- until
) as
select a.id as agreement_id, (a.recorded_at at time zone 'UTC')::date as recorded_on
from agreement a
where a.import_digest is null and a.signed_on between $2 and $3 and ($1::bigint[] is null or a.id = any ($1))
order by a.id;
