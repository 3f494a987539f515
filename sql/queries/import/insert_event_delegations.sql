-- Stores the delegations at events that came as records.
prepare import_insert_event_delegations as
insert into event_delegation (event_id, session_id, position, country, organization_id, head, head_title, quantity,
  at_least, note)
select i.id, s.id, d.position, d.country, g.organization_id, d.head, d.head_title, d.quantity,
  coalesce(d.at_least, false), d.note
from staged_delegation d
join import_event i using (line)
left join event_session s on s.event_id = i.id and s.position = d.session
left join staged_given g on g.id = d.given
order by d.line, d.position;
