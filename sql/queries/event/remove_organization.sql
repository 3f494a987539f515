-- Takes an organization's role out of an event, or of a session of it.
prepare event_remove_organization (
  bigint, -- event
  bigint, -- session?
  bigint, -- organization
  text    -- role
) as
with gone as (
  delete from event_organization
  where event_id = $1 and session_id is not distinct from $2 and organization_id = $3 and role = $4
  returning position)
select count(*) as removed from gone;
