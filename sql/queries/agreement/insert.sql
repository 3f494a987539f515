-- Records an agreement. $1 reference, $2 title, $3 type, $4 binding, $5 draft, $6 signed, $7 start, $8 end,
-- $9 furthest extent, $10 renewal rule, $11 its months, $12 its days of notice, $13 amount, $14 currency,
-- $15 which parties are not known, $16 event, $17 visibility, $18 owner, $19 note.
prepare agreement_insert (text, text, text, boolean, boolean, text, text, text, text, text, integer, integer,
  numeric, text, text, bigint, text, text, text) as
insert into agreement (reference, title, type, binding, draft, date_signed, start_date, end_date, max_extent_date,
  renewal_rule, renewal_months, renewal_notice_days, amount, currency, parties_unknown, event_id, visibility,
  owner, note)
values (normalize($1, nfc), normalize($2, nfc), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
  normalize($15, nfc), $16, $17, normalize($18, nfc), normalize($19, nfc))
returning id, reference;
