-- Makes an agreement of a draft that all have signed.
prepare agreement_sign (
  bigint, -- agreement
  text    -- signed?: the day of the last signature
) as
update agreement set draft = false, date_signed = $2 where id = $1 and draft;
