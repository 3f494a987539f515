-- What parties bring into agreements that were signed on some days, where it has an amount, in the order of their keys.
-- What stands in an amendment that is written as an agreement is of the agreement that it amends, since it was signed.
prepare fact_contributions (
  bigint[], -- ids?: only some agreements, by their keys
  date,     -- since
  date      -- until
) as
with amendment as materialized (select m.id, m.base_id from amendment_bases() m)
select coalesce(m.base_id, c.agreement_id) as agreement_id, a.signed_on, m.base_id is not null as is_added,
  c.amount::numeric as amount, c.currency, c.in_kind
from agreement_contribution c
join agreement a on a.id = c.agreement_id
left join amendment m on m.id = c.agreement_id
where c.amount is not null and a.signed_on between $2 and $3 and a.retracted_at is null and not a.draft
  and ($1::bigint[] is null
    or c.agreement_id = any ($1::bigint[] || array(select f.id from amendment f where f.base_id = any ($1))))
order by 1, a.signed_on, c.agreement_id, c.position;
