-- The organizations that were merged into one, directly or through others.
prepare organization_merges (
  bigint  -- id: its key
) as
select o.code, o.name, m.merged_on, m.reason, into_one.code as merged_into
from organization o
join organization into_one on into_one.id = o.merged_into_id
left join organization_merge m on m.merged_id = o.id and m.undone_at is null
where o.resolved_id = $1 and o.id <> $1
order by o.code;
