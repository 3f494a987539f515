-- Writes an agreement's own row anew. $1 the agreement, $2 title, $3 type, $4 binding, $5 draft, $6 signed, $7 start,
-- $8 end, $9 furthest extent, $10 renewal rule, $11 its months, $12 its days of notice, $13 amount, $14 currency,
-- $15 which parties are not known, $16 event, $17 visibility, $18 owner, $19 note.
prepare agreement_update (bigint, text, text, boolean, boolean, text, text, text, text, text, integer, integer,
  numeric, text, text, bigint, text, text, text) as
update agreement set title = normalize($2, nfc), type = $3, binding = $4, draft = $5, date_signed = $6, start_date = $7,
  end_date = $8, max_extent_date = $9, renewal_rule = $10, renewal_months = $11, renewal_notice_days = $12,
  amount = $13, currency = $14, parties_unknown = normalize($15, nfc), event_id = $16, visibility = $17,
  owner = normalize($18, nfc), note = normalize($19, nfc)
where id = $1;
