-- Writes an activity down after those that the agreement has.
prepare activity_insert (
  bigint,  -- agreement
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
insert into activity (agreement_id, position, kind, date, end_date, quantity, amount, currency, sender_id,
  recipient_id, note, in_kind, semesters)
values ($1, (select coalesce(max(c.position), 0) + 1 from activity c where c.agreement_id = $1), $2, $3, $4, $5, $6, $7,
  agreement_party_key($1, $8), agreement_party_key($1, $9), normalize($10, nfc), $11, $12)
returning id, position;
