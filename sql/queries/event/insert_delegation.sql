-- Adds a delegation.
prepare event_insert_delegation (
  bigint,  -- event
  bigint,  -- session?
  text,    -- country
  bigint,  -- organization?
  text,    -- head?
  text,    -- headTitle?: office of the head
  bigint,  -- quantity?: how many
  boolean  -- isAtLeast: whether at least
) as
insert into event_delegation (event_id, session_id, position, country, organization_id, head, head_title, quantity,
  at_least)
values ($1, $2, (select coalesce(max(d.position), 0) + 1 from event_delegation d where d.event_id = $1), $3, $4,
  normalize($5, nfc), normalize($6, nfc), $7, $8);
