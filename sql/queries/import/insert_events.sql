-- Stores the new events.
prepare import_insert_events as
insert into event (id, code, name, name_zh, theme, start_date, end_date, venue, city, country, scheme_id, series_id,
  edition, note)
select i.id, i.code, r.body ->> 'name', r.body #>> '{names,zh}', r.body ->> 'theme', r.body ->> 'startDate',
  r.body ->> 'endDate', r.body ->> 'venue', r.body ->> 'city', r.body ->> 'country', s.id,
  v.id, r.body ->> 'edition', r.body ->> 'note'
from import_event i
join import_row r on r.line = i.line and r.record = 'event'
left join field_scheme s on s.code = r.body ->> 'scheme'
left join event_series v on v.code = r.body ->> 'series'
where i.id is not null
order by i.line;
