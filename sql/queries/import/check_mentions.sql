-- Faults: one organization twice among the parties of an agreement, or among the hosts of an event.
prepare import_check_mentions as
with repeated as (
  select m.line, m.place, m.session, o.resolved_id
  from import_mention m join import_given g using (given) join organization o on o.id = g.organization_id
  where m.place in ('party', 'host', 'organizer')
  group by m.line, m.place, m.session, o.resolved_id having count(*) > 1),
turned as (
  select m.source_line, m.place, m.path, m.position, r.resolved_id,
    row_number() over (partition by m.line, m.place, m.session, r.resolved_id order by m.position) as turn
  from repeated r
  join import_mention m on m.line = r.line and m.place = r.place and m.session is not distinct from r.session
  join import_given g on g.given = m.given
  join organization o on o.id = g.organization_id and o.resolved_id = r.resolved_id)
insert into import_fault (line, path, code, value, other)
select t.source_line, coalesce(t.path, format('parties[%s].organization', t.position - 1)),
  case t.place when 'party' then 'party-twice' else 'organization-twice' end, o.name, o.code
from turned t join organization o on o.id = t.resolved_id
where t.turn > 1;
