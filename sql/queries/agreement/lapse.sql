-- Lets an agreement run out at an end.
prepare agreement_lapse (
  bigint, -- agreement
  date,   -- end?: the end, null to let it no longer
  text    -- reason?: why
) as
update agreement set lapse_on = $2, lapse_reason = normalize($3, nfc) where id = $1;
