-- Stores the new events.
prepare import_insert_events as
insert into event (id, code, name, name_zh, theme, start_date, end_date, venue, city, country, scheme_id, series_id,
  edition, note)
select i.id, i.code, r.name, r.name_zh, r.theme, r.start_date, r.end_date, r.venue, r.city, r.country, s.id, v.id,
  r.edition, r.note
from import_event i
join staged_event r using (line)
left join field_scheme s on s.code = r.scheme
left join event_series v on v.code = r.series
where i.is_new
order by i.line;
