-- Agreements that a reference can mean which is none to the letter: in another case, else the number under which a
-- party files it; blanks around it, as they come with pasting, do not count. $1 the reference.
prepare agreement_find_loosely (text) as
with named (agreement_id, rank) as (
  select a.id, 1 from agreement a where upper(a.reference) = upper(btrim(normalize($1, nfc)))
  union all
  select p.agreement_id, 2 from agreement_party p where p.own_number = btrim(normalize($1, nfc))
)
select distinct a.id, a.reference, a.title
from named n join agreement a on a.id = n.agreement_id
where n.rank = (select min(rank) from named)
order by a.reference
limit 20;
