-- Lets an agreement run out at an end. $1 the agreement, $2 the end, null to let it no longer, $3 why.
prepare agreement_lapse (bigint, date, text) as
update agreement set lapse_on = $2, lapse_reason = normalize($3, nfc) where id = $1;
