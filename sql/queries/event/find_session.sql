-- A session of an event by its number.
prepare event_find_session (
  bigint, -- event
  bigint  -- number
) as
select id from event_session where event_id = $1 and position = $2;
