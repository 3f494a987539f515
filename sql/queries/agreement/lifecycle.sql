-- What happened to an agreement, in order.
prepare agreement_lifecycle (
  bigint  -- agreement
) as
select action, date, date_agreed, new_end_date, open_ended, new_amount, new_currency, reason
from lifecycle_action
where agreement_id = $1
order by date, id;
