-- Makes an agreement of a draft that all have signed. $1 the agreement, $2 the day of the last signature.
prepare agreement_sign (bigint, text) as
update agreement set draft = false, date_signed = $2 where id = $1 and draft;
