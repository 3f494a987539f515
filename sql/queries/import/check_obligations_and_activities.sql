-- Faults of what hangs on agreements: an unknown kind of activity, days to come.
prepare import_check_obligations_and_activities as
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
where s.date > latest_today();
