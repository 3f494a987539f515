-- That agreements were filed in some schemes.
prepare form_filings (
  text[],  -- schemes
  bigint[] -- ids?: only of some agreements, by their keys
) as
select f.agreement_id as id, f.scheme::text as scheme, f.number::text as number, f.date::text as date,
  first_day(f.date) as day, f.office::text as office, f.result::text as result
from agreement_filing f
where f.scheme = any ($1) and ($2::bigint[] is null or f.agreement_id = any ($2))
order by f.agreement_id, f.position;
