-- Agreements that may be the one that is about to be recorded: all of its parties and a day of signing near it, or some
-- of its parties and the same title.
prepare agreement_similar (
  text[], -- parties: codes of the parties
  date,   -- signed?: day of signing
  text    -- title
) as
with shared as (
  select p.agreement_id, count(*) as parties
  from organization o
  join organization r on r.resolved_id = o.id
  join agreement_party p on p.organization_id = r.id
  where o.code = any ($1)
  group by p.agreement_id)
select a.reference, a.title, a.date_signed
from shared s
join agreement a on a.id = s.agreement_id
where a.retracted_at is null
  and agreement_alike(fold_name(a.title), fold_name($3), a.signed_on, $2, s.parties, cardinality($1))
order by s.parties desc, a.reference
limit 5;
