-- Stores the series of events that are new.
prepare import_insert_event_series as
insert into event_series (code, name, name_zh, note)
select r.body ->> 'code', r.body ->> 'name', r.body #>> '{names,zh}', r.body ->> 'note'
from import_row r
where r.record = 'event-series'
order by r.line
on conflict (code) do nothing;
