-- Takes away what did not happen to an agreement. $1 agreement, $2 action, $3 day.
prepare agreement_delete_lifecycle (bigint, text, date) as
delete from lifecycle_action where agreement_id = $1 and action = $2 and date = $3;
