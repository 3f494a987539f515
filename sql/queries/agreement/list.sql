-- Agreements, the latest signed first, each with the end and the value that what happened by a day gave it. What was
-- signed after the day is left out, unless drafts are asked for: a draft is what it was then. Where the day is today,
-- what the calendar of another time zone let be signed tomorrow stays.
prepare agreement_list (
  date,     -- day: the one of the status
  text,     -- status?
  text,     -- type?
  bigint,   -- organization?
  bigint[], -- fields?: keys of fields
  bigint,   -- event?
  date,     -- signedFrom?
  date,     -- signedUntil?
  text,     -- title?: part of the title
  bigint,   -- limit?: most rows
  text,     -- language?: the one that titles and names are wanted in
  text,     -- owner?: part of the owner
  boolean,  -- isRetracted: whether those that were retracted are asked for in place of the others
  date      -- today: where it is latest on Earth
) as
with chosen as (
  select a.*, s.status
  from agreement_asked($4, $5, $3, $12) a
  cross join lateral (select agreement_status(a, $1) as status) s
  where (a.retracted_at is not null) = coalesce($13, false)
    and (a.draft or a.retracted_at is not null or $2 = 'draft' or agreement_made_by(a, $1, $14))
    and ($2::text is null or coalesce(s.status, 'unknown') = $2)
    -- A status that few agreements have is looked for among those of which a life is told.
    and ($2::text is null or $2 not in ('suspended', 'terminated', 'replaced') or exists (
      select from agreement_fact f
      where f.agreement_id = a.id and f.phases is not null and status_number($2) = any (f.phases)
        and fact_status(f.begins_on, f.ends_on, f.phases, $1) = $2))
    and ($6::bigint is null or a.event_id = $6)
    and ($7::date is null or a.signed_on >= $7)
    and ($8::date is null or a.signed_on <= $8)
    and ($9::text is null or strpos(lower(a.title), lower(normalize($9, nfc))) > 0
      or exists (select from agreement_title n
        where n.agreement_id = a.id and strpos(lower(n.title), lower(normalize($9, nfc))) > 0))
  order by a.signed_on desc nulls last, a.reference
  limit $10
)
select a.reference,
  coalesce((select n.title from agreement_title n where n.agreement_id = a.id and n.language = $11), a.title) as title,
  a.type, a.status, a.date_signed, a.start_date,
  case when d.last_on = a.ends_on then a.end_date::text else d.last_on::text end as end_date,
  coalesce(v.new_amount, a.amount) as amount, coalesce(v.new_currency, a.currency) as currency, a.owner,
  (select n.names from agreement_party_names(a.id, null, $11) n) as parties
from chosen a
cross join agreement_last_day(a.id, a.begins_on, a.ends_on, $1, $14) d
left join lateral agreement_value_on(a.id, $1) v on true
order by a.signed_on desc nulls last, a.reference;
