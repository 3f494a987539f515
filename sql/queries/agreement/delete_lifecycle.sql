-- Takes away what did not happen to an agreement.
prepare agreement_delete_lifecycle (
  bigint, -- agreement
  text,   -- action
  date    -- day
) as
delete from lifecycle_action where agreement_id = $1 and action = $2 and date = $3;
