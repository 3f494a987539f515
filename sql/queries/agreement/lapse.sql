-- Lets an agreement run out at an end.
prepare agreement_lapse (
  bigint, -- agreement
  date,   -- end?: the end, null to let it no longer
  date,   -- given?: the day on which that was decided
  text    -- reason?: why
) as
update agreement set lapse_on = $2, lapse_given_on = $3, lapse_reason = normalize($4, nfc) where id = $1;
