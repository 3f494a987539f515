-- Stores the new events.
prepare import_insert_events as
insert into event (id, code, name, name_zh, theme, start_date, end_date, venue, city, country, scheme_id, note)
select i.id, i.code, r.body ->> 'name', r.body #>> '{names,zh}', r.body ->> 'theme', r.body ->> 'startDate',
  r.body ->> 'endDate', r.body ->> 'venue', r.body ->> 'city', r.body ->> 'country', s.id, r.body ->> 'note'
from import_event i
join import_row r on r.line = i.line and r.record = 'event'
left join field_scheme s on s.code = r.body ->> 'scheme'
where i.id is not null
order by i.line;
