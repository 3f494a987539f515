-- The delegations at an event.
prepare event_delegations (
  bigint, -- event
  text    -- language?: the one that names are wanted in
) as
select d.position, d.country, case when $2 = 'zh' then c.name_zh else c.name_en end as country_name,
  o.code as organization,
  (select n.name from organization_called(o.id, o.name, $2) n) as organization_name,
  d.head, d.head_title, d.quantity, d.at_least, s.position as session_number, s.title as session, d.note
from event_delegation d
join country c on c.code = d.country
left join organization o on o.id = d.organization_id
left join event_session s on s.id = d.session_id
where d.event_id = $1
order by d.position;
