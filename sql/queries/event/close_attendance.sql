-- Moves up what follows on a attendance that was taken out.
prepare event_close_attendance (
  bigint, -- event
  bigint  -- number
) as
update event_attendance set position = position - 1 where event_id = $1 and position > $2;
