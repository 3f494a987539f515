-- Records an agreement.
prepare agreement_insert (
  text,    -- reference
  text,    -- title
  text,    -- type
  boolean, -- isBinding?
  boolean, -- isDraft
  text,    -- signed?
  text,    -- start?
  text,    -- end?
  text,    -- maxExtent?: furthest extent
  text,    -- renewalRule?
  integer, -- renewalMonths?
  integer, -- noticeDays?: before an end
  numeric, -- amount?
  text,    -- currency?
  text,    -- partiesUnknown?: which parties are not known
  bigint,  -- event?
  text,    -- visibility
  text,    -- owner?
  text     -- note?
) as
insert into agreement (reference, title, type, binding, draft, date_signed, start_date, end_date, max_extent_date,
  renewal_rule, renewal_months, renewal_notice_days, amount, currency, parties_unknown, event_id, visibility,
  owner, note)
values (normalize($1, nfc), normalize($2, nfc), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
  normalize($15, nfc), $16, $17, normalize($18, nfc), normalize($19, nfc))
returning id, reference;
