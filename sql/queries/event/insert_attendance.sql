-- Adds a count of those who attended.
prepare event_insert_attendance (
  bigint,  -- event
  bigint,  -- session?
  text,    -- who
  bigint,  -- quantity?: how many
  boolean, -- isAtLeast: whether at least
  text     -- note?
) as
insert into event_attendance (event_id, session_id, position, category, quantity, at_least, note)
values ($1, $2, (select coalesce(max(s.position), 0) + 1 from event_attendance s where s.event_id = $1),
  normalize($3, nfc), $4, $5, normalize($6, nfc));
