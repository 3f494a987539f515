-- Faults of the parties of a bundle: no such agreement, no currency for the amount, too few of them.
prepare import_check_parties as
with agreement_row as (
  select r.line, r.body ->> 'reference' as reference,
    r.body ?| '{partiesUnknown,draft,parties,retracted}' as accepts_fewer,
    r.body ? 'currency' or r.body ? 'value' as has_currency
  from import_row r where r.record = 'agreement'),
party_row as (
  select p.line, p.body ->> 'reference' as reference, p.body -> 'party' ? 'contribution' as has_amount
  from import_row p where p.record = 'party')
insert into import_fault (line, path, code, value)
select p.line, 'reference', 'agreement-missing', p.reference
from party_row p
where not exists (select from agreement_row a where a.reference = p.reference)
  and not exists (
    select from import_row f
    where f.record = 'refused' and (f.body ->> 'record' = 'agreement' and f.body ->> 'code' = p.reference
      or f.body ->> 'record' = 'rest' and f.body ->> 'code' = 'agreements'))
union all
select p.line, 'contribution.amount', 'currency-missing', p.reference
from party_row p join agreement_row a using (reference)
where p.has_amount and not a.has_currency
union all
select a.line, 'parties', 'parties-missing', a.reference
from agreement_row a left join party_row p using (reference)
where not a.accepts_fewer
  and not exists (
    select from import_row f
    where f.record = 'refused' and (f.body ->> 'record' = 'party' and f.body ->> 'code' = a.reference
      or f.body ->> 'record' = 'rest' and f.body ->> 'code' = 'parties'))
group by a.line, a.reference having count(p.line) < 2;
