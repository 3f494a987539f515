-- Writes down what happened to an agreement.
prepare agreement_insert_lifecycle (
  bigint,  -- agreement
  text,    -- action
  date,    -- day
  text,    -- newEnd?
  numeric, -- newAmount?
  text,    -- newCurrency?: its currency
  text     -- reason?
) as
insert into lifecycle_action (agreement_id, action, date, new_end_date, new_amount, new_currency, reason)
values ($1, $2, $3, $4, $5, $6, normalize($7, nfc));
