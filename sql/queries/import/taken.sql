-- Names of organizations in the file that were taken for one that is called otherwise, each spelling once: what it was
-- taken for, and why.
prepare import_taken as
with mention as (
  select g.line, coalesce(g.name, g.named) as given, g.code, g.identifiers, o.id, o.code as known, o.name
  from staged_given g join organization o on o.id = g.organization_id
  where g.name is not null
    or g.code is null and lower(g.named) <> o.code and g.named !~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$'),
other as (
  select m.*, plain_name(m.given) as plain
  from mention m
  where m.given <> m.name and not exists (
    select from organization_name n where n.organization_id = m.id and n.name = m.given)),
told as (
  select o.line, o.given, o.known, o.name,
    case
      when o.code is not null then 'code'
      when exists (
        select from import_identifiers(o.identifiers) i
        join organization_identifier x on (x.organization_id, x.scheme, x.value) = (o.id, i.scheme, i.value))
        and not s.is_same then 'identifier'
      when s.is_case then 'case'
      when s.is_same then 'name'
      else 'record' end as reason
  from other o
  cross join lateral (
    select coalesce(bool_or(lower(n.name) = lower(o.given)), false) as is_case,
      coalesce(bool_or(plain_name(n.name) = o.plain), false) as is_same
    from (
      select k.name from organization k where k.resolved_id = o.id
      union all
      select n.name from organization k join organization_name n on n.organization_id = k.id
      where k.resolved_id = o.id) n) s)
select min(line) as line, given, known, name, reason
from told
where reason <> 'record'
group by given, known, name, reason
order by min(line), given collate "C";
