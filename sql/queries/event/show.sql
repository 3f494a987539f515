-- One event.
prepare event_show (
  bigint, -- id: its key
  date,   -- day: the one for which agreements are counted
  date    -- today: where it is latest on Earth
) as
select e.code, e.name, e.name_zh, e.theme, e.start_date, e.end_date, e.venue, e.city, e.country, e.note,
  r.code as series, r.name as series_name, r.name_zh as series_name_zh, e.edition,
  s.code as scheme, s.title_en as scheme_title,
  (select count(*) from agreement a join agreement_fact f on f.agreement_id = a.id
    where a.event_id = e.id and in_figures(f.traits) and made_by(f.signed_on, f.begins_on, $2, $3)) as agreements
from event e
left join event_series r on r.id = e.series_id
left join field_scheme s on s.id = e.scheme_id
where e.id = $1;
