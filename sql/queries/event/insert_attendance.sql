-- Adds a count of those who attended. $1 event, $2 session, $3 who, $4 how many, $5 whether at least, $6 note.
prepare event_insert_attendance (bigint, bigint, text, bigint, boolean, text) as
insert into event_attendance (event_id, session_id, position, category, quantity, at_least, note)
values ($1, $2, (select coalesce(max(s.position), 0) + 1 from event_attendance s where s.event_id = $1),
  normalize($3, nfc), $4, $5, normalize($6, nfc));
