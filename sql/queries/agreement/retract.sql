-- Takes an agreement back that was recorded by mistake, or puts it in again; and with it those that amend it and
-- nothing else, or that were taken back with it.
prepare agreement_retract (
  bigint, -- agreement
  text    -- reason?: why; null puts it in
) as
with recursive amending (id) as (
  select $1
  union
  select r.agreement_id from amending m join related_agreement r on r.related_id = m.id and r.relation = 'amendment'
)
update agreement a set retracted_at = case when $2 is not null then now() end, retracted_reason = normalize($2, nfc)
from agreement b
where b.id = $1 and a.id in (select m.id from amending m)
  and (a.id = $1
    or $2 is null and (a.retracted_at, a.retracted_reason) = (b.retracted_at, b.retracted_reason)
    or $2 is not null and a.retracted_at is null and not a.draft and not exists (
      select from related_agreement r join agreement o on o.id = r.related_id
      where r.agreement_id = a.id and r.relation = 'amendment' and o.retracted_at is null
        and o.id not in (select m.id from amending m)))
returning a.id, a.reference;
