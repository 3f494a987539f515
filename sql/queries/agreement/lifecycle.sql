-- What happened to an agreement, in order. $1 the agreement.
prepare agreement_lifecycle (bigint) as
select event, date, new_end_date, new_amount, new_currency, reason
from lifecycle_event
where agreement_id = $1
order by date, id;
