-- Agreements behind a figure.
prepare fact_drilled (
  bigint[], -- ids: their keys
  date,     -- day: the day of their status
  text      -- language: the one that titles are wanted in
) as
select a.id, a.reference::text as reference,
  coalesce((select t.title from agreement_title t where t.agreement_id = a.id and t.language = $3),
    a.title)::text as title,
  a.type, a.date_signed::text as date_signed, agreement_status(a, $2) as status
from agreement a
where a.id = any ($1);
