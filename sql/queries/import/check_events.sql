-- Faults of events: an unknown country, scheme or series, an edition that another event is.
prepare import_check_events as
with row_of as (
  select r.* from import_event i join staged_event r using (line))
insert into import_fault (line, path, code, value, other)
select w.line, 'country', 'country-unknown', w.country, null
from row_of w
where w.country is not null and not exists (select from country c where c.code = w.country)
union all
select w.line, 'scheme', 'field-scheme-unknown', w.scheme, null
from row_of w
where w.scheme is not null and not exists (select from field_scheme s where s.code = w.scheme)
  and not exists (select from import_name n where n.record = 'field-scheme' and n.code = w.scheme)
union all
select w.line, 'series', 'event-series-unknown', w.series, null
from row_of w
where w.series is not null and not exists (select from event_series s where s.code = w.series)
  and not exists (select from import_name n where n.record = 'event-series' and n.code = w.series)
union all
select w.line, 'edition', 'edition-held', w.edition, e.code
from row_of w
join event_series s on s.code = w.series
join event e on e.series_id = s.id and e.edition = w.edition and e.code <> w.code
union all
select max(w.line), 'edition', 'edition-held', w.edition, min(w.code)
from row_of w
where w.series is not null and w.edition is not null
group by w.series, w.edition having count(*) > 1
union all
select d.line, format('delegations[%s].country', d.position - 1), 'country-unknown', d.country, null
from staged_delegation d join row_of w using (line)
where not exists (select from country c where c.code = d.country);
