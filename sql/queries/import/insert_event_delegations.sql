-- Stores the delegations at the new events.
prepare import_insert_event_delegations as
insert into event_delegation (event_id, session_id, position, country, organization_id, head, head_title, quantity,
  at_least, note)
select i.id, s.id, d.position, d.delegation ->> 'country', g.organization_id, d.delegation #>> '{head,name}',
  d.delegation #>> '{head,title}', (d.delegation ->> 'quantity')::integer,
  coalesce((d.delegation ->> 'atLeast')::boolean, false), d.delegation ->> 'note'
from import_event i
join import_row r on r.line = i.line and r.record = 'event'
cross join jsonb_array_elements(r.body -> 'delegations') with ordinality d (delegation, position)
left join event_session s on s.event_id = i.id and s.position = (d.delegation ->> 'session')::integer
left join import_mention m on m.line = i.line and m.place = 'delegation' and m.position = d.position
left join import_given g using (given)
where i.id is not null
order by i.line, d.position;
