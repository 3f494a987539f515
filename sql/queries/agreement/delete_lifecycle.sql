-- Takes away what did not happen to an agreement. $1 agreement, $2 event, $3 day.
prepare agreement_delete_lifecycle (bigint, text, date) as
delete from lifecycle_event where agreement_id = $1 and event = $2 and date = $3;
