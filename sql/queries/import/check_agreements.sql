-- Faults of agreements: unknown codes, decimals that the currency does not have, signing in the future.
prepare import_check_agreements as
with row_of as (
  select r.line, r.type, r.event, coalesce(r.draft, false) as draft, r.date_signed, r.amount, r.currency
  from staged_agreement r),
money as (
  select w.line, 'value' as path, w.amount, w.currency from row_of w where w.currency is not null
  union all
  select c.line, format('parties[%s].contributions[%s]', c.party - 1, c.position - 1), c.amount, c.currency
  from staged_contribution c where c.currency is not null
  union all
  select l.line, format('lifecycle[%s].value', l.position - 1), l.amount, l.currency
  from staged_lifecycle l where l.currency is not null
  union all
  select a.line, format('activities[%s].value', a.position - 1), a.amount, a.currency
  from staged_activity a where a.currency is not null
  union all
  select m.line, format('amounts[%s]', m.position - 1), m.amount, m.currency from staged_agreement_amount m)
insert into import_fault (line, path, code, value, other)
select w.line, 'type', 'type-unknown', w.type, null
from row_of w
where w.type is not null and not exists (select from agreement_type t where t.code = w.type)
  and not exists (select from import_name n where n.record = 'agreement-type' and n.code = w.type)
union all
select p.line, format('parties[%s].role', p.position - 1), 'role-unknown', p.role, null
from staged_party p
where p.role is not null and not exists (select from party_role r where r.code = p.role)
  and not exists (select from import_name n where n.record = 'party-role' and n.code = p.role)
union all
select w.line, 'event', 'event-unknown', w.event, null
from row_of w
where w.event is not null and not exists (select from event e where e.code = w.event)
  and not exists (select from import_name n where n.record = 'event' and n.code = w.event)
union all
select w.line, 'dateSigned', 'signed-in-future', w.date_signed, null
from row_of w
where w.date_signed is not null and not w.draft and first_day(w.date_signed) > latest_today()
union all
select p.line, format('parties[%s].dateSigned', p.position - 1), 'signed-in-future', p.date_signed, null
from staged_party p
where p.date_signed is not null and first_day(p.date_signed) > latest_today()
union all
select p.line, format('parties[%s].dateSigned', p.position - 1), 'signed-after-agreement', p.date_signed, w.date_signed
from staged_party p join row_of w using (line)
where p.date_signed is not null and not w.draft and first_day(p.date_signed) > last_day(w.date_signed)
  and (first_day(p.from_date) <= last_day(w.date_signed)
    -- Two others have made it before: then it joins them.
    or p.from_date is null and (
      select count(*) < 2 from staged_party q
      where q.line = p.line and q.position <> p.position
        and party_joined(q.from_date, q.date_signed, last_day(w.date_signed)) is null))
union all
select f.line, format('filings[%s].date', f.position - 1), 'day-in-future', f.date, null
from staged_agreement_filing f where first_day(f.date) > latest_today()
union all
select m.line, m.path || '.currency', 'currency-unknown', m.currency, null
from money m
where not exists (select from currency c where c.code = m.currency)
union all
select m.line, m.path || '.amount', 'amount-decimals', m.amount::text, format('%s has %s', c.code, c.minor_units)
from money m join currency c on c.code = m.currency
where m.amount <> round(m.amount, c.minor_units);
