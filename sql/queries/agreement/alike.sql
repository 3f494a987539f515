-- Agreements recorded earlier that may be the same as some that were just recorded: all parties and a day of signing
-- near it, or some parties and the same title.
prepare agreement_alike (
  text[]  -- references: references of those just recorded
) as
with recorded as (
  select a.id, a.reference, fold_name(a.title) as title, a.signed_on,
    (select count(*) from agreement_party p where p.agreement_id = a.id) as parties
  from agreement a where a.reference = any ($1)),
pair as (
  select r.reference as recorded, r.title, r.signed_on, r.parties, q.agreement_id, count(*) as shared
  from recorded r
  join agreement_party p on p.agreement_id = r.id
  join organization one on one.id = p.organization_id
  join organization other on other.resolved_id = one.resolved_id
  join agreement_party q on q.organization_id = other.id and q.agreement_id <> r.id
  where q.agreement_id < r.id or not exists (select from recorded o where o.id = q.agreement_id)
  group by r.reference, r.title, r.signed_on, r.parties, q.agreement_id)
select a.reference, a.title, a.date_signed, r.recorded
from pair r
join agreement a on a.id = r.agreement_id
where a.retracted_at is null
  and agreement_alike(fold_name(a.title), r.title, a.signed_on, r.signed_on, r.shared, r.parties)
order by r.recorded, r.shared desc, a.reference
limit 20;
