-- Faults: one organization twice among the parties of an agreement, or among the hosts of an event.
prepare import_check_mentions as
insert into import_fault (line, path, code, value, other)
select m.source_line, coalesce(m.path, format('parties[%s].organization', m.position - 1)),
  case m.place when 'party' then 'party-twice' else 'organization-twice' end, o.name, o.code
from (
  select m.*, row_number() over (
    partition by m.line, m.place, m.session, m.organization_id order by m.position) as turn
  from import_mention m where m.organization_id is not null and m.place <> 'speech') m
join organization o on o.id = m.organization_id
where m.turn > 1;
