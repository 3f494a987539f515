-- Moves up what follows on a speech that was taken out.
prepare event_close_speech (
  bigint, -- event
  bigint  -- number
) as
update event_speech set position = position - 1 where event_id = $1 and position > $2;
