-- Writes down what happened to an agreement. $1 agreement, $2 action, $3 day, $4 new end, $5 new amount, $6 its
-- currency, $7 reason.
prepare agreement_insert_lifecycle (bigint, text, date, text, numeric, text, text) as
insert into lifecycle_action (agreement_id, action, date, new_end_date, new_amount, new_currency, reason)
values ($1, $2, $3, $4, $5, $6, normalize($7, nfc));
