-- Writes what is known of a party anew. $1 the party, $2 role, $3 unit, $4 own number, $5 name of the signatory, $6
-- title of the signatory, $7 when the party signed.
prepare agreement_update_party (bigint, text, text, text, text, text, text) as
update agreement_party set role = $2, unit_name = normalize($3, nfc), own_number = normalize($4, nfc),
  signatory_name = normalize($5, nfc), signatory_title = normalize($6, nfc), date_signed = $7
where id = $1;
