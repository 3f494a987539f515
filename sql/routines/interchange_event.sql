-- Events and their series, in the interchange format.

create or replace function event_series_records()
returns table (id bigint, code code, json json)
language sql stable
as $$
  select r.id, r.code, json_strip_nulls(json_build_object(
    'record', 'event-series',
    'code', r.code,
    'name', r.name,
    'names', case when r.name_zh is not null then json_build_object('zh', r.name_zh) end,
    'note', r.note)) as json
  from event_series r
$$;
comment on function event_series_records() is 'Series of events in the interchange format.';

create or replace function event_records()
returns table (id bigint, code code, json json)
language sql stable
as $$
  select e.id, e.code, json_strip_nulls(json_build_object(
    'record', 'event',
    'code', e.code,
    'name', e.name,
    'names', case when e.name_zh is not null then json_build_object('zh', e.name_zh) end,
    'theme', e.theme,
    'startDate', e.start_date,
    'endDate', e.end_date,
    'venue', e.venue,
    'city', e.city,
    'country', e.country,
    'series', (select s.code from event_series s where s.id = e.series_id),
    'edition', e.edition,
    'scheme', (select s.code from field_scheme s where s.id = e.scheme_id),
    'hosts', (select json_agg(o.code order by eo.position) from event_organization eo
      join organization o on o.id = eo.recorded_organization_id
      where eo.event_id = e.id and eo.session_id is null and eo.role = 'host'),
    'organizers', (select json_agg(o.code order by eo.position) from event_organization eo
      join organization o on o.id = eo.recorded_organization_id
      where eo.event_id = e.id and eo.session_id is null and eo.role = 'organizer'),
    'sessions', (select json_agg(json_build_object('title', s.title, 'date', s.held_on,
        'hosts', (select json_agg(o.code order by eo.position) from event_organization eo
          join organization o on o.id = eo.recorded_organization_id
          where eo.event_id = e.id and eo.session_id = s.id and eo.role = 'host'),
        'organizers', (select json_agg(o.code order by eo.position) from event_organization eo
          join organization o on o.id = eo.recorded_organization_id
          where eo.event_id = e.id and eo.session_id = s.id and eo.role = 'organizer'),
        'note', s.note) order by s.position)
      from event_session s where s.event_id = e.id),
    'speeches', (select json_agg(json_build_object('speaker', sp.speaker, 'title', sp.speaker_title,
        'organization', (select o.code from organization o where o.id = sp.recorded_organization_id),
        'session', (select s.position from event_session s where s.id = sp.session_id),
        'subject', sp.subject) order by sp.position)
      from event_speech sp where sp.event_id = e.id),
    'attendance', (select json_agg(json_build_object('category', at.category, 'quantity', at.quantity,
        'atLeast', case when at.at_least then true end,
        'session', (select s.position from event_session s where s.id = at.session_id),
        'note', at.note) order by at.position)
      from event_attendance at where at.event_id = e.id),
    'delegations', (select json_agg(json_build_object('country', d.country,
        'organization', (select o.code from organization o where o.id = d.recorded_organization_id),
        'head', case when d.head is not null then json_build_object('name', d.head, 'title', d.head_title) end,
        'quantity', d.quantity, 'atLeast', case when d.at_least then true end,
        'session', (select s.position from event_session s where s.id = d.session_id),
        'note', d.note) order by d.position)
      from event_delegation d where d.event_id = e.id),
    'note', e.note)) as json
  from event e
$$;
comment on function event_records() is 'Events in the interchange format.';
