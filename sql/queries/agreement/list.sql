-- Agreements, the latest signed first, each with the end and the value that what happened by a day gave it. What was
-- signed after the day is left out, unless drafts are asked for: a draft is what it was then. Where the day is today,
-- what the calendar of another time zone let be signed tomorrow stays.
prepare agreement_list (
  date,     -- day: the one of the status
  text,     -- status?
  text,     -- type?
  bigint[], -- parties?: keys under which a party was recorded
  bigint[], -- fields?: keys of fields
  bigint,   -- event?
  date,     -- signedFrom?
  date,     -- signedUntil?
  text,     -- title?: part of the title
  bigint,   -- limit?: most rows
  text,     -- language?: the one that titles and names are wanted in
  text,     -- owner?: part of the owner
  boolean,  -- isRetracted: whether those that were retracted are asked for in place of the others
  date,     -- today: where it is latest on Earth
  text      -- unit?: part of the name of a party's unit, in words or as an organization
) as
with chosen as (
  select a.* from agreement_listed($1, $2, $3, $4, $5, $6, $7, $8, $9, $12, $13, $14, $15) a
  order by a.signed_on desc nulls last, a.reference
  limit $10
)
select a.reference,
  coalesce((select n.title from agreement_title n where n.agreement_id = a.id and n.language = $11), a.title) as title,
  a.type, agreement_status(a::agreement, $1) as status, a.date_signed, a.start_date,
  case when d.last_on = a.ends_on then a.end_date::text else d.last_on::text end as end_date,
  coalesce(v.new_amount, a.amount) as amount, coalesce(v.new_currency, a.currency) as currency, a.owner,
  (select n.names from agreement_party_names(a.id, null, $11) n) as parties
from chosen a
cross join agreement_last_day(a.id, a.begins_on, a.ends_on, $1, $14) d
left join lateral agreement_value_on(a.id, $1) v on true
order by a.signed_on desc nulls last, a.reference;
