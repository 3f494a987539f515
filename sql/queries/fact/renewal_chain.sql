-- The agreements that are led to from one by renewals and amendments written as agreements, itself among
-- them.
prepare fact_renewal_chain (
  bigint -- agreement
) as
with recursive chain (id) as (
  select $1
  union
  select case when r.agreement_id = c.id then r.related_id else r.agreement_id end
  from chain c
  join related_agreement r on r.relation in ('renewal', 'amendment') and (r.agreement_id = c.id or r.related_id = c.id)
)
select c.id from chain c;
