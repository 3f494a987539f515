-- Agreements that a reference can mean which is none to the letter: in another case or width, else the number under
-- which a party files it; blanks around it, as they come with pasting, do not count.
prepare agreement_find_loosely (
  text  -- reference
) as
with given as (select btrim(normalize($1, nfc)) as reference),
named (agreement_id, rank) as (
  select a.id, 1 from given g join agreement a on fold_reference(a.reference) = fold_reference(g.reference)
  union all
  select p.agreement_id, 2
  from given g
  join agreement_party p on p.own_number = g.reference
    and search_number(p.own_number) collate "C" = search_number(g.reference) collate "C"
)
select distinct a.id, a.reference, a.title
from named n join agreement a on a.id = n.agreement_id
where n.rank = (select min(rank) from named)
order by a.reference
limit 20;
