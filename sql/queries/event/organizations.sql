-- Who held an event, and its sessions.
prepare event_organizations (
  bigint, -- event
  text    -- language?: the one that names are wanted in
) as
select eo.role, s.position as session, o.code,
  coalesce((select n.name from organization_name n where n.organization_id = o.id
    and n.language = $2 and n.kind = 'official' order by n.name collate "C" limit 1), o.name) as name
from event_organization eo
join organization o on o.id = eo.organization_id
left join event_session s on s.id = eo.session_id
where eo.event_id = $1
order by s.position nulls first, eo.role, eo.position;
