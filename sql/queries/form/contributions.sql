-- What parties bring into agreements: money, or what is in kind, where that is said.
prepare form_contributions (
  bigint[] -- ids?: only of some agreements, by their keys
) as
select c.agreement_id as id, c.organization_id as organization,
  case when c.in_kind then 'in-kind' else 'cash' end as text
from agreement_contribution c
where (c.in_kind is not null or c.amount is not null) and ($1::bigint[] is null or c.agreement_id = any ($1))
order by c.agreement_id, c.organization_id, c.position;
