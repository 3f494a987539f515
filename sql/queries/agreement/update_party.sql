-- Writes what is known of a party anew.
prepare agreement_update_party (
  bigint, -- party
  text,   -- role?
  text,   -- unitName?
  text,   -- ownNumber?
  text,   -- signatoryName?: name of the signatory
  text,   -- signatoryTitle?: title of the signatory
  text    -- signed?: when the party signed
) as
update agreement_party set role = $2, unit_name = normalize($3, nfc), own_number = normalize($4, nfc),
  signatory_name = normalize($5, nfc), signatory_title = normalize($6, nfc), date_signed = $7
where id = $1;
