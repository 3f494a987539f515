-- The agreements signed at an event, with their status on a day.
prepare event_agreements (
  bigint, -- event
  date,   -- day
  text,   -- language?: the one that titles and names are wanted in
  date    -- today: where it is latest on Earth
) as
select a.reference,
  coalesce((select n.title from agreement_title n where n.agreement_id = a.id and n.language = $3), a.title) as title,
  a.type, t.label_en as type_en, t.label_zh as type_zh, agreement_status(a, $2) as status, a.date_signed,
  a.parties_unknown,
  (select n.names from agreement_party_names(a.id, null, $3, $2) n) as parties
from agreement a
join agreement_type t on t.code = a.type
where a.event_id = $1 and a.retracted_at is null
  and (a.draft or agreement_made_by(a, $2, $4))
order by a.signed_on nulls last, a.reference;
