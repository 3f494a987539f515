-- Faults of events: what is there already differs, an unknown country or scheme.
prepare import_check_events as
with row_of as (
  select i.line, i.code, i.known_id, r.body
  from import_event i join import_row r on r.line = i.line and r.record = 'event')
insert into import_fault (line, path, code, value, other)
select w.line, 'code', 'event-differs', w.code, string_agg(m.key, ', ' order by m.key)
from row_of w join event_records() v on v.id = w.known_id cross join jsonb_each(w.body) m
where m.value is distinct from v.json::jsonb -> m.key
group by w.line, w.code
union all
select w.line, 'country', 'country-unknown', w.body ->> 'country', null
from row_of w
where w.body ? 'country' and not exists (select from country c where c.code = w.body ->> 'country')
union all
select w.line, 'scheme', 'field-scheme-unknown', w.body ->> 'scheme', null
from row_of w
where w.body ? 'scheme' and not exists (select from field_scheme s where s.code = w.body ->> 'scheme')
  and not exists (select from import_name n where n.record = 'field-scheme' and n.code = w.body ->> 'scheme')
union all
select w.line, 'series', 'event-series-unknown', w.body ->> 'series', null
from row_of w
where w.body ? 'series' and not exists (select from event_series s where s.code = w.body ->> 'series')
  and not exists (select from import_name n where n.record = 'event-series' and n.code = w.body ->> 'series')
union all
select w.line, 'edition', 'edition-held', w.body ->> 'edition', e.code
from row_of w
join event_series s on s.code = w.body ->> 'series'
join event e on e.series_id = s.id and e.edition = w.body ->> 'edition' and e.code <> w.code
union all
select max(w.line), 'edition', 'edition-held', w.body ->> 'edition', min(w.code)
from row_of w
where w.body ? 'series' and w.body ? 'edition'
group by w.body ->> 'series', w.body ->> 'edition' having count(*) > 1
union all
select w.line, format('delegations[%s].country', d.position - 1), 'country-unknown', d.delegation ->> 'country', null
from row_of w cross join jsonb_array_elements(w.body -> 'delegations') with ordinality d (delegation, position)
where not exists (select from country c where c.code = d.delegation ->> 'country');
