-- Adds a delegation. $1 event, $2 session, $3 country, $4 organization, $5 head, $6 office of the head, $7 how many,
-- $8 whether at least.
prepare event_insert_delegation (bigint, bigint, text, bigint, text, text, bigint, boolean) as
insert into event_delegation (event_id, session_id, position, country, organization_id, head, head_title, quantity,
  at_least)
values ($1, $2, (select coalesce(max(d.position), 0) + 1 from event_delegation d where d.event_id = $1), $3, $4,
  normalize($5, nfc), normalize($6, nfc), $7, $8);
