-- Mends what was written down of an obligation; what is null stays. Gives a row where that changes anything.
prepare obligation_mend (
  bigint, -- obligation
  text,   -- description?: what is owed
  text,   -- due?: by when
  bigint  -- party?: by which party
) as
update obligation
set description = coalesce(normalize($2, nfc), description), due = coalesce($3, due),
  organization_id = coalesce(agreement_party_key(agreement_id, $4), organization_id)
where id = $1
  and (description, due, organization_id) is distinct from
    (coalesce(normalize($2, nfc), description), coalesce($3, due),
      coalesce(agreement_party_key(agreement_id, $4), organization_id))
returning id, position;
