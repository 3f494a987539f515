-- Where mentions say other than the registry of organizations: what, how often, and where first.
prepare import_notes as
with mention as (
  select g.first[1] as line, n.mentions, g.name, g.kind, g.country, g.identifiers, o.id, o.kind as known_kind,
    o.country as known_country, o.name_folded,
    exists (select from import_new_organization x where x.organization_id = o.id) as is_new
  from import_given g
  join organization o on o.id = g.organization_id
  join (select m.given, count(*) as mentions from import_mention m group by m.given) n using (given))
select what, sum(mentions)::bigint as mentions, min(line) as line
from (
  select 'kind' as what, mentions, line from mention where kind <> known_kind
  union all
  select 'country', mentions, line from mention where country <> known_country
  union all
  select 'name', mentions, line from mention m
  where name is not null and fold_name(name) <> name_folded
    and not exists (
      select from organization_name n where n.organization_id = m.id and n.name_folded = fold_name(m.name))
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
