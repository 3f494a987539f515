-- An agreement as it stands now, to be edited: what it says, and which revision that is.
prepare agreement_edition (
  text  -- reference
) as
select a.id, a.reference, a.revision, v.line
from agreement a join agreement_lines() v on v.id = a.id
where a.reference = normalize($1, nfc);
