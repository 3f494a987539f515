-- Who held an event, and its sessions. $1 the event.
prepare event_organizations (bigint) as
select eo.role, s.position as session, o.code, o.name
from event_organization eo
join organization o on o.id = eo.organization_id
left join event_session s on s.id = eo.session_id
where eo.event_id = $1
order by s.position nulls first, eo.role, eo.position;
