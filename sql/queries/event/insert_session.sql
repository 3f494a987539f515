-- Adds a session to the program of an event.
prepare event_insert_session (
  bigint, -- event
  text,   -- title
  text,   -- day?
  text    -- note?
) as
insert into event_session (event_id, position, title, held_on, note)
values ($1, (select coalesce(max(s.position), 0) + 1 from event_session s where s.event_id = $1), normalize($2, nfc),
  $3, normalize($4, nfc));
