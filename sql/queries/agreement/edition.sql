-- An agreement as it stands now, to be edited: what it says, and which revision that is. $1 its reference.
prepare agreement_edition (text) as
select a.id, a.reference, a.revision, v.json
from agreement a join interchange_agreement v on v.id = a.id
where a.reference = normalize($1, nfc);
