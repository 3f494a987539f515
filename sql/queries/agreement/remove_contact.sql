-- Takes a contact from an agreement.
prepare agreement_remove_contact (
  bigint, -- agreement
  text    -- name: in any case
) as
delete from agreement_contact where agreement_id = $1 and lower(name) = lower(normalize($2, nfc));
