-- Adds a party.
prepare agreement_insert_party (
  bigint,  -- agreement
  bigint,  -- organization
  integer, -- position
  text,    -- role?
  text,    -- unitName?
  text,    -- ownNumber?
  text,    -- signatoryName?: name of the signatory
  text,    -- signatoryTitle?: title of the signatory
  text     -- signed?: when the party signed
) as
insert into agreement_party (agreement_id, organization_id, position, role, unit_name, own_number, signatory_name,
  signatory_title, date_signed)
values ($1, $2, $3, $4, normalize($5, nfc), normalize($6, nfc), normalize($7, nfc), normalize($8, nfc), $9);
