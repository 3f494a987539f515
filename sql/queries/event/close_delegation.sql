-- Moves up what follows on a delegation that was taken out. $1 event, $2 its number.
prepare event_close_delegation (bigint, bigint) as
update event_delegation set position = position - 1 where event_id = $1 and position > $2;
