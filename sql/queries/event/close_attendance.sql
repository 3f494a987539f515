-- Moves up what follows on a attendance that was taken out. $1 event, $2 its number.
prepare event_close_attendance (bigint, bigint) as
update event_attendance set position = position - 1 where event_id = $1 and position > $2;
