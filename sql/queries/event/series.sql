-- The series of events, with how many events each has.
prepare event_series as
select r.code, r.name, r.name_zh, (select count(*) from event e where e.series_id = r.id) as events
from event_series r
order by r.code;
