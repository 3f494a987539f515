-- The other names of an organization and of those merged into it, the names of record of these included.
prepare organization_names (
  bigint  -- id: its key
) as
select n.name, n.kind, n.language, n.from_date, n.until_date, case when o.id <> $1 then o.code end as recorded_as
from organization o join organization_name n on n.organization_id = o.id
where o.resolved_id = $1
union all
select o.name, 'official', null, null, null, o.code
from organization o where o.resolved_id = $1 and o.id <> $1
order by recorded_as nulls first, kind, language, from_date, name;
