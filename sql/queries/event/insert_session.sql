-- Adds a session to the program of an event. $1 event, $2 title, $3 day, $4 note.
prepare event_insert_session (bigint, text, text, text) as
insert into event_session (event_id, position, title, held_on, note)
values ($1, (select coalesce(max(s.position), 0) + 1 from event_session s where s.event_id = $1), normalize($2, nfc),
  $3, normalize($4, nfc));
