-- One agreement with its status on a day, and the last day and the value that what happened by then had given it.
prepare agreement_show (
  text, -- reference
  date, -- day
  text, -- language?: the one that the title is wanted in
  date  -- today: where it is latest on Earth
) as
select a.id, a.reference,
  coalesce((select n.title from agreement_title n where n.agreement_id = a.id and n.language = $3), a.title) as title,
  a.type, t.label_en as type_en, t.label_zh as type_zh, agreement_status(a, $2) as status,
  a.binding, a.date_signed, a.start_date, a.end_date, a.max_extent_date,
  a.renewal_rule, a.renewal_months, a.renewal_notice_days, a.amount, a.currency, a.parties_unknown,
  a.owner, a.note, a.lapse_on, a.lapse_reason, a.retracted_reason,
  v.new_amount, v.new_currency, v.since as valued_on,
  e.code as event, e.name as event_name, a.visibility,
  case when not a.draft and a.retracted_at is null and a.begins_on is not null then d.last_on end as last_day,
  exists (select from related_agreement r where r.agreement_id = a.id)
    or exists (select from related_agreement r where r.related_id = a.id) as is_related,
  exists (select from lifecycle_action l where l.agreement_id = a.id) as has_lifecycle,
  exists (select from agreement_document d where d.agreement_id = a.id and d.retracted_at is null)
    as has_documents,
  (select array_agg(n.language || ': ' || n.title order by n.language)
    from agreement_title n where n.agreement_id = a.id) as titles
from agreement a
join agreement_type t on t.code = a.type
cross join agreement_last_day(a.id, a.begins_on, a.ends_on, $2, $4) d
left join event e on e.id = a.event_id
left join lateral agreement_value_on(a.id, $2) v on true
where a.reference = normalize($1, nfc);
