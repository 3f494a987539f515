-- Corrects an activity; what is null stays, and what is cleared is not known any more. Gives a row where that changes
-- anything.
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
  integer, -- semesters?
  text[]   -- cleared: columns, amount with its currency
) as
update activity a
set kind = n.kind, date = n.date, end_date = n.end_date, quantity = n.quantity, amount = n.amount,
  currency = n.currency, sender_id = n.sender_id, recipient_id = n.recipient_id, note = n.note, in_kind = n.in_kind,
  semesters = n.semesters
from (
  select c.id, coalesce($2, c.kind) as kind, coalesce($3, c.date) as date,
    case when 'end_date' <> all ($13) then coalesce($4, c.end_date) end as end_date,
    case when 'quantity' <> all ($13) then coalesce($5, c.quantity) end as quantity,
    case when 'amount' <> all ($13) then coalesce($6, c.amount) end as amount,
    case when 'amount' <> all ($13) then coalesce($7, c.currency) end as currency,
    case when 'sender_id' <> all ($13)
      then coalesce(agreement_party_key(c.agreement_id, $8), c.sender_id) end as sender_id,
    case when 'recipient_id' <> all ($13)
      then coalesce(agreement_party_key(c.agreement_id, $9), c.recipient_id) end as recipient_id,
    case when 'note' <> all ($13) then coalesce(normalize($10, nfc), c.note) end as note,
    case when 'in_kind' <> all ($13) then coalesce($11, c.in_kind) end as in_kind,
    case when 'semesters' <> all ($13) then coalesce($12, c.semesters) end as semesters
  from activity c where c.id = $1) n
where a.id = n.id
  and (a.kind, a.date, a.end_date, a.quantity, a.amount, a.currency, a.sender_id, a.recipient_id, a.note, a.in_kind,
      a.semesters)
    is distinct from (n.kind, n.date, n.end_date, n.quantity, n.amount, n.currency, n.sender_id, n.recipient_id, n.note,
      n.in_kind, n.semesters)
returning a.id, a.position;
