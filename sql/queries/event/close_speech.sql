-- Moves up what follows on a speech that was taken out. $1 event, $2 its number.
prepare event_close_speech (bigint, bigint) as
update event_speech set position = position - 1 where event_id = $1 and position > $2;
