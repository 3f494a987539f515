-- Agreements behind a figure. $1 their keys, $2 the day of their status, $3 language that titles are wanted in.
prepare fact_drilled (bigint[], date, text) as
select a.id, a.reference::text as reference,
  coalesce((select t.title from agreement_title t where t.agreement_id = a.id and t.language = $3),
    a.title)::text as title,
  a.type, a.date_signed::text as date_signed, agreement_status(a, $2) as status
from agreement a
where a.id = any ($1);
