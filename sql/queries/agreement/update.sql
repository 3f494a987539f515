-- Writes an agreement's own row anew.
prepare agreement_update (
  bigint,  -- agreement
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
update agreement set title = normalize($2, nfc), type = $3, binding = $4, draft = $5, date_signed = $6, start_date = $7,
  end_date = $8, max_extent_date = $9, renewal_rule = $10, renewal_months = $11, renewal_notice_days = $12,
  amount = $13, currency = $14, parties_unknown = normalize($15, nfc), event_id = $16, visibility = $17,
  owner = normalize($18, nfc), note = normalize($19, nfc)
where id = $1;
