-- Moves up what follows on a session that was taken out.
prepare event_close_session (
  bigint, -- event
  bigint  -- number
) as
update event_session set position = position - 1 where event_id = $1 and position > $2;
