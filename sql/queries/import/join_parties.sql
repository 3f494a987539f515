-- Puts the parties of a bundle into their agreements; contributions are in the currency of the agreement.
prepare import_join_parties as
with agreement_row as (
  select r.line, r.body ->> 'reference' as reference,
    coalesce(r.body #> '{value,currency}', r.body -> 'currency') as currency
  from import_row r where r.record = 'agreement'),
party_list as (
  select a.line, jsonb_agg(
    case when p.body -> 'party' ? 'contribution'
      then jsonb_set(p.body -> 'party', '{contribution,currency}', a.currency) else p.body -> 'party' end
    order by p.line) as parties
  from agreement_row a join import_row p on p.record = 'party' and p.body ->> 'reference' = a.reference
  where a.currency is not null or not p.body -> 'party' ? 'contribution'
  group by a.line)
update import_row r
set body = (r.body - 'currency')
  || case when l.parties is not null then jsonb_build_object('parties', l.parties) else '{}' end
from agreement_row a left join party_list l using (line)
where r.line = a.line and (l.parties is not null or r.body ? 'currency');
