-- Faults of new agreements: unknown codes, decimals that the currency does not have, signing in the future.
prepare import_check_agreements as
with row_of as (
  select i.line, r.body
  from import_agreement i join import_row r on r.line = i.line and r.record = 'agreement' where i.id is not null),
money as (
  select w.line, 'value' as path, (w.body #>> '{value,amount}')::numeric as amount,
    w.body #>> '{value,currency}' as currency
  from row_of w where w.body ? 'value'
  union all
  select m.source_line, format('parties[%s].contribution', m.position - 1),
    (m.detail #>> '{contribution,amount}')::numeric, m.detail #>> '{contribution,currency}'
  from import_mention m where m.detail ? 'contribution'
  union all
  select w.line, format('lifecycle[%s].value', e.position - 1), (e.action #>> '{value,amount}')::numeric,
    e.action #>> '{value,currency}'
  from row_of w cross join jsonb_array_elements(w.body -> 'lifecycle') with ordinality e (action, position)
  where e.action ? 'value')
insert into import_fault (line, path, code, value, other)
select w.line, 'type', 'type-unknown', w.body ->> 'type', null
from row_of w
where w.body ? 'type' and not exists (select from agreement_type t where t.code = w.body ->> 'type')
  and not exists (select from import_name n where n.record = 'agreement-type' and n.code = w.body ->> 'type')
union all
select w.line, 'event', 'event-unknown', w.body ->> 'event', null
from row_of w
where w.body ? 'event' and not exists (select from event e where e.code = w.body ->> 'event')
  and not exists (select from import_name n where n.record = 'event' and n.code = w.body ->> 'event')
union all
select w.line, 'dateSigned', 'signed-in-future', w.body ->> 'dateSigned', null
from row_of w
where w.body ? 'dateSigned' and not coalesce((w.body ->> 'draft')::boolean, false)
  and first_day(w.body ->> 'dateSigned') > latest_today()
union all
select m.source_line, format('parties[%s].dateSigned', m.position - 1), 'signed-in-future',
  m.detail ->> 'dateSigned', null
from import_mention m
where m.detail ? 'dateSigned' and first_day(m.detail ->> 'dateSigned') > latest_today()
union all
select m.source_line, format('parties[%s].dateSigned', m.position - 1), 'signed-after-agreement',
  m.detail ->> 'dateSigned', w.body ->> 'dateSigned'
from import_mention m join row_of w using (line)
where m.place = 'party' and m.detail ? 'dateSigned' and not coalesce((w.body ->> 'draft')::boolean, false)
  and first_day(m.detail ->> 'dateSigned') > last_day(w.body ->> 'dateSigned')
union all
select m.line, m.path || '.currency', 'currency-unknown', m.currency, null
from money m
where m.currency is not null and not exists (select from currency c where c.code = m.currency)
union all
select m.line, m.path || '.amount', 'amount-decimals', m.amount::text, format('%s has %s', c.code, c.minor_units)
from money m join currency c on c.code = m.currency
where m.amount <> round(m.amount, c.minor_units);
