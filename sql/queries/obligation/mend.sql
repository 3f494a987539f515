-- Mends what was written down of an obligation; what is null stays. $1 the obligation, $2 what is owed, $3 by when,
-- $4 by which party. Gives a row where that changes anything.
prepare obligation_mend (bigint, text, text, bigint) as
update obligation
set description = coalesce(normalize($2, nfc), description), due = coalesce($3, due),
  organization_id = coalesce(organization_resolved($4), organization_id)
where id = $1
  and (description, due, organization_id) is distinct from
    (coalesce(normalize($2, nfc), description), coalesce($3, due),
      coalesce(organization_resolved($4), organization_id))
returning position;
