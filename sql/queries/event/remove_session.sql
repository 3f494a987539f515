-- Takes the session of a number out of an event.
prepare event_remove_session (
  bigint, -- event
  bigint  -- number
) as
with gone as (delete from event_session where event_id = $1 and position = $2 returning position)
select count(*) as removed from gone;
