-- Adds a party. $1 agreement, $2 organization, $3 position, $4 role, $5 unit, $6 own number, $7 name of the signatory,
-- $8 title of the signatory, $9 when the party signed.
prepare agreement_insert_party (bigint, bigint, integer, text, text, text, text, text, text) as
insert into agreement_party (agreement_id, organization_id, position, role, unit_name, own_number, signatory_name,
  signatory_title, date_signed)
values ($1, $2, $3, $4, normalize($5, nfc), normalize($6, nfc), normalize($7, nfc), normalize($8, nfc), $9);
