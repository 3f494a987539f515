-- The filings of an agreement, in order.
prepare agreement_filings (
  bigint  -- agreement
) as
select f.scheme, f.number, f.date, f.office, f.result
from agreement_filing f where f.agreement_id = $1 order by f.position;
