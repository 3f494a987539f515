-- What happened to an agreement, in order.
prepare agreement_lifecycle (
  bigint  -- agreement
) as
select action, date, new_end_date, open_ended, new_amount, new_currency, reason, recorded_at
from lifecycle_action
where agreement_id = $1
order by date, id;
