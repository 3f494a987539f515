-- Events, the latest first, with the number of agreements signed at them. $1 only those begun by this day, $2 series.
prepare event_list (date, bigint) as
select e.code, e.name, e.name_zh, e.start_date, e.end_date, e.city, e.country, r.code as series, e.edition,
  (select count(*) from agreement a where a.event_id = e.id
    and ($1::date is null or a.draft or a.signed_on is null or a.signed_on <= $1)) as agreements
from event e
left join event_series r on r.id = e.series_id
where ($1::date is null or first_day(e.start_date) <= $1) and ($2::bigint is null or e.series_id = $2)
order by first_day(e.start_date) desc, e.code;
