-- Where mentions say other than the registry of organizations: what, how often, and where first.
prepare import_notes as
with mention as (
  select coalesce(p.own_line, g.line) as line, n.mentions, g.kind, g.country, g.identifiers, o.id, o.kind as known_kind,
    o.country as known_country
  from staged_given g
  left join lateral import_part_at(g.line, g.path) p on true
  join organization o on o.id = g.organization_id
  join (
    select u.given, count(*) as mentions
    from (
      select given from staged_party union all select given from staged_obligation
      union all select sender from staged_activity union all select recipient from staged_activity
      union all select given from staged_host union all select given from staged_organizer
      union all select given from staged_session_host union all select given from staged_session_organizer
      union all select given from staged_speech union all select given from staged_delegation) u
    group by u.given) n on n.given = g.id)
select what, sum(mentions)::bigint as mentions, min(line) as line
from (
  select 'kind' as what, mentions, line from mention where kind <> known_kind
  union all
  select 'country', mentions, line from mention where country <> known_country
  union all
  select 'more', mentions, line from mention m
  where kind is not null and known_kind is null or country is not null and known_country is null
    or exists (
      select from import_identifiers(m.identifiers) i
      where not exists (
        select from organization_identifier x
        where (x.organization_id, x.scheme, x.value) = (m.id, i.scheme, i.value)))) told
group by what
order by what collate "C";
