-- Agreements that may be the one that is about to be recorded.
prepare agreement_similar (
  text[], -- parties: codes of the parties
  date,   -- signed?: day of signing
  text    -- title
) as
select a.reference, a.title, a.date_signed
from agreement_alike(array(select distinct o.resolved_id from organization o where o.code = any ($1)), $3, $2) s
join agreement a on a.id = s.agreement_id
order by s.shared desc, a.reference
limit 5;
