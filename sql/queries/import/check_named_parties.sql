-- Faults of who is named in what hangs on agreements: one who is not a party, one who sends to itself.
prepare import_check_named_parties as
with exchange as (
  select a.line, format('activities[%s]', a.position - 1) as path, a.sender, a.recipient from staged_activity a
  union all
  select s.line, format('purposes[%s]', s.position - 1), s.sender, s.recipient from staged_agreement_purpose s),
mention as (
  select o.line, format('obligations[%s].by', o.position - 1) as path, o.given from staged_obligation o
  union all
  select e.line, e.path || '.from', e.sender from exchange e where e.sender is not null
  union all
  select e.line, e.path || '.to', e.recipient from exchange e where e.recipient is not null)
insert into import_fault (line, path, code, value, other)
select e.line, e.path || '.to', 'sender-is-recipient', coalesce(h.named, h.name, h.code), null
from exchange e
join staged_given g on g.id = e.sender
join staged_given h on h.id = e.recipient
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
