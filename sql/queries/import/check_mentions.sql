-- Faults: one organization twice among the parties of an agreement, or among the hosts of an event; one that was
-- retracted; one that a code or an identifier means, and that is called otherwise and of another country or kind.
prepare import_check_mentions as
with mention as (
  select p.line, 'parties' as list, null::integer as session, p.position, p.given from staged_party p
  union all
  select h.line, 'hosts', null, h.position, h.given from staged_host h
  union all
  select h.line, 'organizers', null, h.position, h.given from staged_organizer h
  union all
  select h.line, 'hosts', h.session, h.position, h.given from staged_session_host h
  union all
  select h.line, 'organizers', h.session, h.position, h.given from staged_session_organizer h),
found as (
  select m.*, o.resolved_id, coalesce(g.name, g.named) as called
  from mention m join staged_given g on g.id = m.given join organization o on o.id = g.organization_id),
turned as (
  select f.*,
    row_number() over same as turn, first_value(f.called) over same as first_called
  from found f
  window same as (partition by f.line, f.list, f.session, f.resolved_id order by f.position))
insert into import_fault (line, path, code, value, other)
select t.line, case when t.session is not null then format('sessions[%s].', t.session - 1) else '' end
    || format(case t.list when 'parties' then '%s[%s].organization' else '%s[%s]' end, t.list, t.position - 1),
  case t.list when 'parties' then 'party-twice' else 'holder-twice' end,
  -- What was matched may be written in two ways, and both have to be found in the file.
  case when t.called <> t.first_called then t.first_called || ' / ' || t.called else o.name end, o.code
from turned t join organization o on o.id = t.resolved_id
where t.turn > 1
union all
select g.line, g.path, 'organization-retracted', o.code, null
from staged_given g join organization o on o.id = g.organization_id
where o.retracted_at is not null
union all
select g.line, g.path, 'organization-contradicts', g.name, o.code
from staged_given g join organization o on o.id = g.organization_id
where g.name is not null and (g.country <> o.country or g.kind <> o.kind)
  and not exists (
    select from organization k
    left join organization_name n on n.organization_id = k.id and n.kind <> 'given'
    where k.resolved_id = o.resolved_id and plain_name(g.name) in (plain_name(k.name), plain_name(n.name)));
