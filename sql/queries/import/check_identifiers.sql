-- Faults: identifiers by which organizations are named and that cannot be. What names one so is not looked for.
prepare import_check_identifiers as
with mistaken as (
  select g.id, g.first, g.path || case when g.named is null then '.identifiers' else '' end as path,
    i.scheme || ':' || i.value as value, identifier_fault(i.scheme, i.value) as fault
  from import_given g
  cross join import_identifiers(coalesce(g.identifiers,
    case when g.named ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$' then jsonb_build_array(g.named) end)) i
  where identifier_fault(i.scheme, i.value) is not null),
set_aside as (
  update import_given set refused = true where id in (select id from mistaken))
insert into import_fault (line, path, code, value, other)
select first[1], path, 'identifier-mistaken', value, fault from mistaken;
