-- Gives events that are recorded what the import says of them; their parts are taken away, and stored anew with those
-- of the new ones.
prepare import_replace_events as
with changed as (select i.line, i.id from import_event i where not i.is_new),
delegations as (delete from event_delegation x using changed c where x.event_id = c.id),
attendance as (delete from event_attendance x using changed c where x.event_id = c.id),
speeches as (delete from event_speech x using changed c where x.event_id = c.id),
organizations as (delete from event_organization x using changed c where x.event_id = c.id),
sessions as (delete from event_session x using changed c where x.event_id = c.id)
update event e
set name = r.name, name_zh = r.name_zh, theme = r.theme, start_date = r.start_date, end_date = r.end_date,
  venue = r.venue, city = r.city, country = r.country, scheme_id = s.id, series_id = v.id, edition = r.edition,
  note = r.note
from changed c
join staged_event r using (line)
left join field_scheme s on s.code = r.scheme
left join event_series v on v.code = r.series
where e.id = c.id;
