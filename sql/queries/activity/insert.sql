-- Writes an activity down after those that the agreement has. $1 agreement, $2 kind, $3 day, $4 last day, $5 quantity,
-- $6 amount, $7 currency, $8 sender, $9 recipient, $10 note.
prepare activity_insert (bigint, text, text, text, bigint, numeric, text, bigint, bigint, text) as
insert into activity (agreement_id, position, kind, date, end_date, quantity, amount, currency, sender_id,
  recipient_id, note)
values ($1, (select coalesce(max(c.position), 0) + 1 from activity c where c.agreement_id = $1), $2, $3, $4, $5, $6, $7,
  organization_resolved($8), organization_resolved($9), normalize($10, nfc))
returning id, position;
