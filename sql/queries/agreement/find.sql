-- The agreement of a reference. $1 the reference.
prepare agreement_find (text) as
select a.id, a.reference, a.title
from agreement a
where a.reference = normalize($1, nfc);
