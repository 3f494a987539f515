-- An agreement as it stands now, to be edited: what it says, and which revision that is.
prepare agreement_edition (
  text  -- reference
) as
select a.id, a.reference, a.revision, v.json
from agreement a join agreement_records() v on v.id = a.id
where a.reference = normalize($1, nfc);
