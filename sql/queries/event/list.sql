-- Events, the latest first, with the number of agreements signed at them.
prepare event_list as
select e.code, e.name, e.name_zh, e.start_date, e.end_date, e.city, e.country,
  (select count(*) from agreement a where a.event_id = e.id) as agreements
from event e
order by first_day(e.start_date) desc, e.code;
