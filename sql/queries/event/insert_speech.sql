-- Adds a speech to an event.
prepare event_insert_speech (
  bigint, -- event
  bigint, -- session?
  text,   -- speaker
  text,   -- office?
  bigint, -- organization?
  text    -- subject?
) as
insert into event_speech (event_id, session_id, position, speaker, speaker_title, organization_id, subject)
values ($1, $2, (select coalesce(max(s.position), 0) + 1 from event_speech s where s.event_id = $1),
  normalize($3, nfc), normalize($4, nfc), $5, normalize($6, nfc));
