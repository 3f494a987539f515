-- Events, the latest first, with the number of agreements signed at them. $1 day for which those are
-- counted.
prepare event_list (date) as
select e.code, e.name, e.name_zh, e.start_date, e.end_date, e.city, e.country,
  (select count(*) from agreement a where a.event_id = e.id and agreement_made_by(a, $1)) as agreements
from event e
order by first_day(e.start_date) desc, e.code;
