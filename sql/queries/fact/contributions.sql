-- What parties bring into agreements that were signed on some days, where it has an amount, in the order of their keys.
prepare fact_contributions (
  bigint[], -- ids?: only some agreements, by their keys
  date,     -- since
  date      -- until
) as
select c.agreement_id, a.signed_on, c.amount::numeric as amount, c.currency, c.in_kind
from agreement_contribution c join agreement a on a.id = c.agreement_id
where c.amount is not null and a.signed_on between $2 and $3 and ($1::bigint[] is null or c.agreement_id = any ($1))
order by c.agreement_id, c.position;
