-- Agreements recorded earlier that may be the same as some that were just recorded.
prepare agreement_alike (
  text[]  -- references: references of those just recorded
) as
select a.reference, a.title, a.date_signed, r.reference as recorded
from agreement r
cross join agreement_alike(
  array(
    select o.resolved_id from agreement_party p join organization o on o.id = p.organization_id
    where p.agreement_id = r.id),
  r.title, r.signed_on) s
join agreement a on a.id = s.agreement_id
where r.reference = any ($1) and a.id <> r.id and (a.id < r.id or a.reference <> all ($1))
order by recorded, s.shared desc, a.reference
limit 20;
