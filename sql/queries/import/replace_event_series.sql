-- Gives series of events that are recorded what the import says of them.
prepare import_replace_event_series as
update event_series s
set name = r.name, name_zh = r.name_zh, note = r.note
from staged_event_series r
where s.code = r.code and (s.name, s.name_zh, s.note) is distinct from (r.name, r.name_zh, r.note);
