-- Stores the series of events that are new.
prepare import_insert_event_series as
insert into event_series (code, name, name_zh, note)
select r.code, r.name, r.name_zh, r.note
from staged_event_series r
order by r.line
on conflict (code) do nothing;
