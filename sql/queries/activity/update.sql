-- Corrects an activity; what is null stays. Gives a row where that changes anything.
prepare activity_update (
  bigint,  -- activity
  text,    -- kind?
  text,    -- day?
  text,    -- lastDay?
  bigint,  -- quantity?
  numeric, -- amount?
  text,    -- currency?
  bigint,  -- sender?
  bigint,  -- recipient?
  text,    -- note?
  boolean, -- isInKind?
  integer  -- semesters?
) as
update activity
set kind = coalesce($2, kind), date = coalesce($3, date), end_date = coalesce($4, end_date),
  quantity = coalesce($5, quantity), amount = coalesce($6, amount), currency = coalesce($7, currency),
  sender_id = coalesce(agreement_party_key(agreement_id, $8), sender_id),
  recipient_id = coalesce(agreement_party_key(agreement_id, $9), recipient_id),
  note = coalesce(normalize($10, nfc), note), in_kind = coalesce($11, in_kind),
  semesters = coalesce($12, semesters)
where id = $1
  and (kind, date, end_date, quantity, amount, currency, sender_id, recipient_id, note, in_kind, semesters)
    is distinct from
    (coalesce($2, kind), coalesce($3, date), coalesce($4, end_date), coalesce($5, quantity), coalesce($6, amount),
      coalesce($7, currency), coalesce(agreement_party_key(agreement_id, $8), sender_id),
      coalesce(agreement_party_key(agreement_id, $9), recipient_id), coalesce(normalize($10, nfc), note),
      coalesce($11, in_kind), coalesce($12, semesters))
returning id, position;
