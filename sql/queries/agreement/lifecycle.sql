-- What happened to an agreement, in order. $1 the agreement.
prepare agreement_lifecycle (bigint) as
select action, date, new_end_date, new_amount, new_currency, reason
from lifecycle_action
where agreement_id = $1
order by date, id;
