-- Agreements that may be the one that is about to be recorded: all of its parties and a day of signing near it, or some
-- of its parties and the same title.
prepare agreement_similar (
  text[], -- parties: codes of the parties
  date,   -- signed?: day of signing
  text    -- title
) as
select a.reference, a.title, a.date_signed
from agreement a
cross join lateral (
  select count(*) as shared
  from agreement_party p
  join organization r on r.id = p.organization_id
  join organization o on o.id = r.resolved_id
  where p.agreement_id = a.id and o.code = any ($1)) s
where a.id in (
    select p.agreement_id
    from organization o
    join organization r on r.resolved_id = o.id
    join agreement_party p on p.organization_id = r.id
    where o.code = any ($1))
  and agreement_alike(fold_name(a.title), fold_name($3), a.signed_on, $2, s.shared, cardinality($1))
order by s.shared desc, a.reference
limit 5;
