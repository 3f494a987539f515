-- What partners are called, and what they are.
prepare partner_named (
  bigint[], -- ids: their keys
  text      -- language?: the one that names are wanted in
) as
select o.id, o.code::text as code,
  coalesce((select n.name from organization_name n where n.organization_id = o.id
    and n.language = $2 and n.kind = 'official' order by n.name collate "C" limit 1), o.name)::text as name,
  o.kind, o.country
from organization o
where o.id = any ($1);
