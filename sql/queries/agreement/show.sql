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
  a.open_ended, a.renewal_rule, a.renewal_months, a.notice_days, a.notice_months,
  a.no_money and v.new_amount is null as no_money, a.amount, a.currency, a.parties_unknown,
  a.owner, a.note, l.lapse_on, l.given_on as lapse_given_on, l.reason as lapse_reason, a.retracted_reason,
  v.new_amount, v.new_currency, v.since as valued_on,
  (select array_agg(m.amount || ' ' || m.currency order by m.currency)
    from (select sum(b.amount::numeric) as amount, b.currency from agreement_amendments(a.id) b
      where b.signed_on <= $2 and b.amount is not null group by b.currency) m) as added,
  e.code as event, e.name as event_name, a.visibility,
  case when not a.draft and a.retracted_at is null and a.begins_on is not null then
    nullif(d.last_on, 'infinity') end as last_day,
  coalesce(d.last_on = 'infinity', a.open_ended) as is_open, n.renews_to, n.is_noticed, n.notice_on,
  exists (select from related_agreement r where r.agreement_id = a.id)
    or exists (select from related_agreement r where r.related_id = a.id) as is_related,
  exists (select from lifecycle_action l where l.agreement_id = a.id)
    or exists (select from related_agreement r where r.related_id = a.id and r.relation = 'amendment') as has_lifecycle,
  exists (select from agreement_document d where d.agreement_id = a.id and d.retracted_at is null)
    as has_documents,
  exists (select from obligation b where b.agreement_id = a.id and b.retracted_at is null) as has_obligations,
  exists (select from activity c where c.agreement_id = a.id and c.retracted_at is null) as has_activities,
  -- Those that it is not shown under; of the one of record the language is not known.
  (select array_agg(n.text order by n.place, n.text)
    from (
      select 1 as place, n.language || ': ' || n.title as text from agreement_title n
      where n.agreement_id = a.id and n.language is distinct from $3
      union all
      select 0, a.title from agreement_title n
      where n.agreement_id = a.id and n.language = $3 and n.title <> a.title) n) as titles
from agreement a
join agreement_type t on t.code = a.type
cross join agreement_last_day(a.id, $2) d
cross join lateral (
  -- A renewal that was agreed ahead comes first, then what follows by itself.
  select case when not e.comes_to_an_end then
      nullif(case when t.end_on > d.last_on then t.end_on else t.goes_on_to end, 'infinity') end as renews_to,
    coalesce(t.is_noticed and t.goes_on_to = t.end_on, false) as is_noticed,
    case when t.end_on < 'infinity' and not e.comes_to_an_end
      and not coalesce(renews_itself(f.traits) and t.goes_on_to = t.end_on, false) then
      notice_day(t.end_on, a.notice_days, a.notice_months) end as notice_on
  from (values (1)) one
  left join agreement_fact f on f.agreement_id = a.id
  cross join lateral fact_in_sight(f, $2, known_by($2, $4)) t
  -- Terminated or replaced before the next term would begin.
  cross join lateral (
    select exists (select from fact_cut_short(f.phases) c where c.last_on <= greatest(t.end_on, d.last_on))
      as comes_to_an_end) e) n
left join lateral (
  select a.lapse_on, a.lapse_given_on as given_on, a.lapse_reason as reason
  where lapse_known(a.lapse_given_on, $2, $4)) l on true
left join event e on e.id = a.event_id
left join lateral agreement_value_on(a.id, $2) v on true
where a.reference = normalize($1, nfc);
