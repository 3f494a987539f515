-- Who held an event, and its sessions.
prepare event_organizations (
  bigint, -- event
  text    -- language?: the one that names are wanted in
) as
select eo.role, s.position as session, o.code,
  (select n.name from organization_called(o.id, o.name, $2) n) as name
from event_organization eo
join organization o on o.id = eo.organization_id
left join event_session s on s.id = eo.session_id
where eo.event_id = $1
order by s.position nulls first, eo.role, eo.position;
