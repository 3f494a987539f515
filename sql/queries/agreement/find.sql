-- The agreement of a reference, in its case or another; else those that a party files under that number.
-- $1 the reference.
prepare agreement_find (text) as
with named (agreement_id, rank) as (
  select a.id, 1 from agreement a where a.reference = normalize($1, nfc)
  union all
  select a.id, 2 from agreement a where upper(a.reference) = upper(normalize($1, nfc))
  union all
  select p.agreement_id, 3 from agreement_party p where p.own_number = normalize($1, nfc)
)
select distinct a.id, a.reference, a.title
from named n join agreement a on a.id = n.agreement_id
where n.rank = (select min(rank) from named)
order by a.reference
limit 20;
