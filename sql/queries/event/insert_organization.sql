-- Writes down who held an event, or a session of it. $1 event, $2 session, $3 organization, $4 role.
prepare event_insert_organization (bigint, bigint, bigint, text) as
insert into event_organization (event_id, session_id, organization_id, role, position)
values ($1, $2, $3, $4, (select coalesce(max(o.position), 0) + 1 from event_organization o
  where o.event_id = $1 and o.session_id is not distinct from $2 and o.role = $4));
