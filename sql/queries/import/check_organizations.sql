-- Faults of organization records: unknown codes, identifiers of others, cycles.
prepare import_check_organizations as
with recursive led_to (path, line, start, code) as (
  -- What will stand above those that are changed, and who will own those that say by whom: as the file has it, else the
  -- registry.
  (select 'partOf', i.line, i.code, i.part_of from import_organization i where not i.is_new and i.part_of is not null
    union all
    select 'ownedBy', i.line, i.code, r.owned_by
    from import_organization i join staged_organization r using (line) where r.owned_by is not null)
  union
  select u.path, u.line, u.start,
    case when i.line is null then next.code when u.path = 'partOf' then i.part_of else r.owned_by end
  from led_to u
  left join import_organization i on i.code = u.code
  left join staged_organization r on r.line = i.line
  left join organization o on o.code = u.code
  left join organization next on next.id = case u.path when 'partOf' then o.recorded_part_of_id else o.owned_by_id end
  where u.code is not null and u.code <> u.start),
row_of as (
  select i.depth, r.* from import_organization i join staged_organization r using (line)),
identifier as (
  select w.line, w.code, i.scheme, i.value, identifier_fault(i.scheme, i.value) as fault,
    first_value(w.code) over (partition by i.scheme, i.value order by w.line) as first_code
  from row_of w join import_identifier i using (line)),
named as (
  select w.line, 'partOf' as path, w.part_of as code from row_of w where w.part_of is not null and w.depth is not null
  union all
  select w.line, 'mergedInto', w.merged_into from row_of w where w.merged_into is not null
  union all
  select w.line, 'ownedBy', w.owned_by from row_of w where w.owned_by is not null
  union all
  select s.line, format('successors[%s].organization', s.position - 1), s.organization from staged_successor s
  union all
  select d.line, format('distinctFrom[%s]', d.position - 1), d.code from staged_distinct d)
insert into import_fault (line, path, code, value, other)
select w.line, 'kind', 'kind-unknown', w.kind, null
from row_of w
where w.kind is not null and not exists (select from organization_kind k where k.code = w.kind)
union all
select w.line, 'country', 'country-unknown', w.country, null
from row_of w
where w.country is not null and not exists (select from country c where c.code = w.country)
union all
select w.line, 'partOf',
  case when n.code is null then 'organization-unknown' else 'organization-cycle' end, w.part_of, null
from row_of w
left join lateral (
  select n.code from import_name n where n.record = 'organization' and n.code = w.part_of limit 1) n on true
where w.depth is null
  and not exists (select from import_name r where r.refused and r.record = 'organization' and r.code = w.part_of)
union all
-- What the file takes from whoever has it is free.
select i.line, 'identifiers', 'identifier-held', i.scheme || ':' || i.value, coalesce(o.code, i.first_code)
from identifier i
left join organization_identifier x on (x.scheme, x.value) = (i.scheme, i.value) and not exists (
  select from import_organization h
  where h.id = x.organization_id and not h.is_new and not exists (
    select from import_identifier k where k.line = h.line and (k.scheme, k.value) = (x.scheme, x.value)))
left join organization o on o.id = x.organization_id
where coalesce(o.code, i.first_code) <> i.code
union all
select i.line, 'identifiers', 'identifier-mistaken', i.scheme || ':' || i.value, i.fault
from identifier i where i.fault is not null
union all
select n.line, n.path, 'organization-unknown', n.code, null
from named n
where not exists (select from organization o where o.code = n.code)
  and not exists (select from import_name m where m.record = 'organization' and m.code = n.code)
union all
select u.line, u.path, case u.path when 'partOf' then 'organization-cycle' else 'organization-owned' end,
  case u.path when 'partOf' then i.part_of else r.owned_by end, null
from led_to u
join import_organization i using (line)
join staged_organization r using (line)
where u.code = u.start
union all
-- As the file has it, else the registry: one that was taken back is not named by anything.
select n.line, n.path, 'organization-retracted', n.code, null
from named n
left join staged_organization s on s.code = n.code
left join organization o on o.code = n.code
where n.path not like 'distinctFrom%'
  and case when s.code is not null then s.retracted is not null else o.retracted_at is not null end
union all
select i.line, 'retracted', 'organization-named', i.code, string_agg(n.code, ', ')
from import_organization i
join staged_organization r using (line)
join organization o on o.id = i.id
cross join lateral (
  (select a.reference::text from agreement_party p join agreement a on a.id = p.agreement_id
    where p.organization_id = o.id order by 1 limit 3)
  union all
  (select u.code::text from organization u where o.id in (u.recorded_part_of_id, u.owned_by_id, u.merged_into_id)
    order by 1 limit 3)
  union all
  (select u.code::text
    from organization_succession s
    join organization u on u.id = case when s.predecessor_id = o.id then s.successor_id else s.predecessor_id end
    where o.id in (s.predecessor_id, s.successor_id) order by 1 limit 3)
  union all
  (select distinct e.code::text
    from event e
    where exists (select from event_organization x where x.event_id = e.id and x.recorded_organization_id = o.id)
      or exists (select from event_speech x where x.event_id = e.id and x.recorded_organization_id = o.id)
      or exists (select from event_delegation x where x.event_id = e.id and x.recorded_organization_id = o.id)
    order by 1 limit 3)) n (code)
where not i.is_new and r.retracted is not null and o.retracted_at is null
group by i.line, i.code;
