-- Faults of what hangs on agreements: an unknown kind of activity, one who is not a party, one who sent to itself, days
-- to come.
prepare import_check_obligations_and_activities as
with mention as (
  select o.line, format('obligations[%s].by', o.position - 1) as path, o.given from staged_obligation o
  union all
  select a.line, format('activities[%s].from', a.position - 1), a.sender from staged_activity a
  where a.sender is not null
  union all
  select a.line, format('activities[%s].to', a.position - 1), a.recipient from staged_activity a
  where a.recipient is not null)
insert into import_fault (line, path, code, value, other)
select a.line, format('activities[%s].kind', a.position - 1), 'activity-kind-unknown', a.kind, null
from staged_activity a
where not exists (select from activity_kind k where k.code = a.kind)
  and not exists (select from import_name n where n.record = 'activity-kind' and n.code = a.kind)
union all
select a.line, format('activities[%s].date', a.position - 1), 'day-in-future', a.date, null
from staged_activity a
where first_day(a.date) > latest_today()
union all
select s.line, format('obligations[%s].statuses[%s].date', s.obligation - 1, s.position - 1), 'day-in-future',
  s.date::text, null
from staged_obligation_status s
where s.date > latest_today()
union all
select a.line, format('activities[%s].to', a.position - 1), 'sender-is-recipient',
  coalesce(h.named, h.name, h.code), null
from staged_activity a
join staged_given g on g.id = a.sender
join staged_given h on h.id = a.recipient
join organization o on o.id = g.organization_id
join organization p on p.id = h.organization_id
where o.resolved_id = p.resolved_id
union all
select m.line, m.path, 'party-missing', coalesce(g.named, g.name, g.code), null
from mention m
join staged_given g on g.id = m.given
join organization o on o.id = g.organization_id
where not exists (
  select from staged_party p join staged_given q on q.id = p.given join organization r on r.id = q.organization_id
  where p.line = m.line and r.resolved_id = o.resolved_id);
