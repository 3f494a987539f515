-- A session of an event by its number. $1 event, $2 number.
prepare event_find_session (bigint, bigint) as
select id from event_session where event_id = $1 and position = $2;
