-- Faults of what hangs on new agreements: an unknown kind of activity, one who is not a party, one who sent to itself,
-- days to come.
prepare import_check_obligations_and_activities as
with activity as (
  select i.line, c.position - 1 as place, c.activity
  from import_agreement i
  join import_row r on r.line = i.line and r.record = 'agreement'
  cross join jsonb_array_elements(r.body -> 'activities') with ordinality c (activity, position)
  where i.id is not null)
insert into import_fault (line, path, code, value, other)
select a.line, format('activities[%s].kind', a.place), 'activity-kind-unknown', a.activity ->> 'kind', null
from activity a
where not exists (select from activity_kind k where k.code = a.activity ->> 'kind')
  and not exists (select from import_name n where n.record = 'activity-kind' and n.code = a.activity ->> 'kind')
union all
select a.line, format('activities[%s].date', a.place), 'day-in-future', a.activity ->> 'date', null
from activity a
where first_day(a.activity ->> 'date') > latest_today()
union all
select a.line, format('activities[%s].value.currency', a.place), 'currency-unknown', a.activity #>> '{value,currency}',
  null
from activity a
where a.activity ? 'value' and not exists (select from currency c where c.code = a.activity #>> '{value,currency}')
union all
select a.line, format('activities[%s].value.amount', a.place), 'amount-decimals', a.activity #>> '{value,amount}',
  format('%s has %s', c.code, c.minor_units)
from activity a join currency c on c.code = a.activity #>> '{value,currency}'
where (a.activity #>> '{value,amount}')::numeric <> round((a.activity #>> '{value,amount}')::numeric, c.minor_units)
union all
select m.line, format('obligations[%s].statuses[%s].date', m.position - 1, s.position - 1), 'day-in-future',
  s.status ->> 'date', null
from import_mention m
cross join jsonb_array_elements(m.detail -> 'statuses') with ordinality s (status, position)
where m.place = 'obligation' and (s.status ->> 'date')::date > latest_today()
union all
select t.line, t.path, 'sender-is-recipient', t.given #>> '{}', null
from import_mention f
join import_mention t on t.line = f.line and t.position = f.position and t.place = 'recipient'
join import_given g on g.given = f.given
join import_given h on h.given = t.given
join organization o on o.id = g.organization_id
join organization p on p.id = h.organization_id
where f.place = 'sender' and o.resolved_id = p.resolved_id
union all
select m.line, m.path, 'party-missing', m.given #>> '{}', null
from import_mention m
join import_given g using (given)
join organization o on o.id = g.organization_id
where m.place in ('obligation', 'sender', 'recipient') and not exists (
  select from import_mention p join import_given q on q.given = p.given join organization r on r.id = q.organization_id
  where p.line = m.line and p.place = 'party' and r.resolved_id = o.resolved_id);
