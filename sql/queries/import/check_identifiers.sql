-- Faults: identifiers by which organizations are named and that cannot be. What names one so is not looked for.
prepare import_check_identifiers as
with mistaken as (
  select g.id, g.line, g.path || case when g.named is null then '.identifiers' else '' end as path,
    i.scheme || ':' || i.value as value, identifier_fault(i.scheme, i.value) as fault
  from staged_given g
  cross join import_identifiers(coalesce(g.identifiers,
    case when g.named ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$' then array[g.named] end)) i
  where identifier_fault(i.scheme, i.value) is not null),
set_aside as (
  update staged_given set refused = true where id in (select id from mistaken))
insert into import_fault (line, path, code, value, other)
select line, path, 'identifier-mistaken', value, fault from mistaken;
