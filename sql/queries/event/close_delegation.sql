-- Moves up what follows on a delegation that was taken out.
prepare event_close_delegation (
  bigint, -- event
  bigint  -- number
) as
update event_delegation set position = position - 1 where event_id = $1 and position > $2;
