-- Corrects an activity; what is null stays. $1 agreement, $2 its number, $3 kind, $4 day, $5 last day, $6 quantity,
-- $7 amount, $8 currency, $9 sender, $10 recipient, $11 note.
prepare activity_update (bigint, bigint, text, text, text, bigint, numeric, text, bigint, bigint, text) as
update activity
set kind = coalesce($3, kind), date = coalesce($4, date), end_date = coalesce($5, end_date),
  quantity = coalesce($6, quantity), amount = coalesce($7, amount), currency = coalesce($8, currency),
  sender_id = coalesce(organization_resolved($9), sender_id),
  recipient_id = coalesce(organization_resolved($10), recipient_id),
  note = coalesce(normalize($11, nfc), note)
where agreement_id = $1 and position = $2
returning position;
