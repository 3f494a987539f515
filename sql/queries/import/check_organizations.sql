-- Faults of organization records: what is there already differs, unknown codes, identifiers of others, cycles.
prepare import_check_organizations as
with row_of as (
  select i.line, i.code, i.part_of, i.id, i.known_id, i.depth, r.body
  from import_organization i join import_row r on r.line = i.line and r.record = 'organization'),
identifier as (
  select w.line, w.code, i.scheme, i.value, identifier_fault(i.scheme, i.value) as fault,
    first_value(w.code) over (partition by i.scheme, i.value order by w.line) as first_code
  from row_of w cross join import_identifiers(w.body -> 'identifiers') i),
named as (
  select w.line, 'mergedInto' as path, w.body ->> 'mergedInto' as code from row_of w where w.body ? 'mergedInto'
  union all
  select w.line, format('successors[%s].organization', s.position - 1), s.value ->> 'organization'
  from row_of w cross join jsonb_array_elements(w.body -> 'successors') with ordinality s (value, position)
  union all
  select w.line, format('distinctFrom[%s]', d.position - 1), d.value
  from row_of w cross join jsonb_array_elements_text(w.body -> 'distinctFrom') with ordinality d (value, position))
insert into import_fault (line, path, code, value, other)
select w.line, 'code', 'organization-differs', w.code, string_agg(m.key, ', ' order by m.key)
from row_of w
join organization_records() v on v.id = w.known_id
cross join jsonb_each(w.body) m
where case m.key
  when 'names' then (
    select import_sorted(jsonb_agg(distinct jsonb '{"kind":"official"}' || n)) from jsonb_array_elements(m.value) n)
  when 'identifiers' then import_sorted(import_identifier_list(m.value))
  else import_sorted(m.value) end is distinct from import_sorted(v.json::jsonb -> m.key)
group by w.line, w.code
union all
select w.line, 'kind', 'kind-unknown', w.body ->> 'kind', null
from row_of w
where w.body ? 'kind' and not exists (select from organization_kind k where k.code = w.body ->> 'kind')
union all
select w.line, 'country', 'country-unknown', w.body ->> 'country', null
from row_of w
where w.body ? 'country' and not exists (select from country c where c.code = w.body ->> 'country')
union all
select w.line, 'partOf',
  case when n.code is null then 'organization-unknown' else 'organization-cycle' end, w.part_of, null
from row_of w
left join lateral (
  select n.code from import_name n where n.record = 'organization' and n.code = w.part_of limit 1) n on true
where w.id is not null and w.depth is null
  and not exists (select from import_name r join import_row f on f.line = r.line and f.record = 'refused'
    where r.record = 'organization' and r.code = w.part_of)
union all
select i.line, 'identifiers', 'identifier-held', i.scheme || ':' || i.value, coalesce(o.code, i.first_code)
from identifier i
left join organization_identifier x on (x.scheme, x.value) = (i.scheme, i.value)
left join organization o on o.id = x.organization_id
where coalesce(o.code, i.first_code) <> i.code
union all
select i.line, 'identifiers', 'identifier-mistaken', i.scheme || ':' || i.value, i.fault
from identifier i where i.fault is not null
union all
select n.line, n.path, 'organization-unknown', n.code, null
from named n
where not exists (select from organization o where o.code = n.code)
  and not exists (select from import_name m where m.record = 'organization' and m.code = n.code);
