-- The agreement of a reference.
prepare agreement_find (
  text  -- reference
) as
select a.id, a.reference, a.title
from agreement a
where a.reference = normalize($1, nfc);
