-- Moves up what follows on a session that was taken out. $1 event, $2 its number.
prepare event_close_session (bigint, bigint) as
update event_session set position = position - 1 where event_id = $1 and position > $2;
