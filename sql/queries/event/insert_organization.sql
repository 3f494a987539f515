-- Writes down who held an event. $1 event, $2 organization, $3 role, $4 position.
prepare event_insert_organization (bigint, bigint, text, integer) as
insert into event_organization (event_id, organization_id, role, position) values ($1, $2, $3, $4);
