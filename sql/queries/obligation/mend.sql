-- Mends what was written down of an obligation; what is null stays. $1 the agreement, $2 its number, $3 what is owed,
-- $4 by when, $5 by which party.
prepare obligation_mend (bigint, bigint, text, text, bigint) as
update obligation
set description = coalesce(normalize($3, nfc), description), due = coalesce($4, due),
  organization_id = coalesce($5, organization_id)
where agreement_id = $1 and position = $2
returning position;
