-- Stores who hosted and who organized the new events and their sessions.
prepare import_insert_event_organizations as
insert into event_organization (event_id, session_id, organization_id, role, position)
select i.id, s.id, g.organization_id, m.place, m.position
from import_mention m
join import_given g using (given)
join import_event i on i.line = m.line
left join event_session s on s.event_id = i.id and s.position = m.session
where m.place in ('host', 'organizer')
order by i.line, m.session nulls first, m.place, m.position;
