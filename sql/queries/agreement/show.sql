-- One agreement with its status on a day. $1 its key, $2 the day, $3 language that the title is wanted in.
prepare agreement_show (bigint, date, text) as
select a.reference,
  coalesce((select n.title from agreement_title n where n.agreement_id = a.id and n.language = $3), a.title) as title,
  a.type, t.label_en as type_en, t.label_zh as type_zh, agreement_status(a, $2) as status,
  a.binding, a.date_signed, a.start_date, a.end_date, a.max_extent_date,
  a.renewal_rule, a.renewal_months, a.renewal_notice_days, a.amount, a.currency, a.parties_unknown,
  e.code as event, e.name as event_name, a.visibility,
  (select max(f.ends_on) from agreement_phase f where f.agreement_id = a.id and f.status = 'in-force') as last_day,
  (select array_agg(n.language || ': ' || n.title order by n.language)
    from agreement_title n where n.agreement_id = a.id) as titles
from agreement a
join agreement_type t on t.code = a.type
left join event e on e.id = a.event_id
where a.id = $1;
