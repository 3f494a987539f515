-- Writes down who held an event, or a session of it.
prepare event_insert_organization (
  bigint, -- event
  bigint, -- session?
  bigint, -- organization
  text    -- role
) as
insert into event_organization (event_id, session_id, organization_id, role, position)
values ($1, $2, $3, $4, (select coalesce(max(o.position), 0) + 1 from event_organization o
  where o.event_id = $1 and o.session_id is not distinct from $2 and o.role = $4));
