-- What lists of forms tell of agreements.
prepare form_agreements (
  bigint[], -- ids: their keys
  text      -- language?: the one that titles are wanted in, where there are any
) as
select a.id, a.reference::text as reference,
  coalesce((select t.title::text from agreement_title t where t.agreement_id = a.id and t.language = $2), a.title::text)
    as title,
  a.type, a.date_signed::text as date_signed, a.start_date::text as start_date,
  case when a.open_ended then 'open' else a.end_date::text end as end_date, a.renewal_rule,
  a.binding, a.owner::text as owner,
  a.note::text as note, a.amount, a.currency
from agreement a
where a.id = any ($1);
