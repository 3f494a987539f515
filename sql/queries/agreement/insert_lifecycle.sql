-- Writes down what happened to an agreement.
prepare agreement_insert_lifecycle (
  bigint,  -- agreement
  text,    -- action
  date,    -- day
  date,    -- agreed?: when it was agreed, where that was later
  text,    -- newEnd?
  boolean, -- isOpen: whether it has no end from then on
  numeric, -- newAmount?
  text,    -- newCurrency?: its currency
  text     -- reason?
) as
insert into lifecycle_action (agreement_id, action, date, date_agreed, new_end_date, open_ended, new_amount,
  new_currency, reason)
values ($1, $2, $3, $4, $5, $6, $7, $8, normalize($9, nfc));
