-- The organization whose registry this is; one that was merged stands for the survivor. No row where there is none.
prepare organization_home as
select o.id, o.code, o.name, o.kind, o.country, null::text as merged_into, null::text as retracted_reason
from registry r
join organization given on given.id = r.home_id
join organization o on o.id = given.resolved_id;
