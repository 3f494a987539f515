-- Stores who hosted and who organized events that came as records, and their sessions.
prepare import_insert_event_organizations as
insert into event_organization (event_id, session_id, organization_id, role, position)
select i.id, s.id, g.organization_id, h.role, h.position
from (
  select line, null::integer as session, position, given, 'host' as role from staged_host
  union all
  select line, null, position, given, 'organizer' from staged_organizer
  union all
  select line, session, position, given, 'host' from staged_session_host
  union all
  select line, session, position, given, 'organizer' from staged_session_organizer) h
join staged_given g on g.id = h.given
join import_event i on i.line = h.line
left join event_session s on s.event_id = i.id and s.position = h.session
order by h.line, h.session nulls first, h.role, h.position;
