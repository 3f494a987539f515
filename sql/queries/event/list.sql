-- Events, the latest first, with the number of agreements signed at them that count on a day.
prepare event_list (
  date,    -- day
  bigint,  -- series?
  boolean, -- hasBegun: whether events that begin after the day are left out
  date,    -- today: where it is latest on Earth
  text     -- country?
) as
select e.code, e.name, e.name_zh, e.start_date, e.end_date, e.venue, e.city, e.country, r.code as series, e.edition,
  (select count(*) from agreement a join agreement_fact f on f.agreement_id = a.id
    where a.event_id = e.id and in_figures(f.traits) and made_by(f.signed_on, f.begins_on, $1, $4)) as agreements
from event e
left join event_series r on r.id = e.series_id
where ($3 is not true or first_day(e.start_date) <= $1) and ($2::bigint is null or e.series_id = $2)
  and ($5::text is null or e.country = $5)
order by first_day(e.start_date) desc, e.code;
