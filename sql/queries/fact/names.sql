-- The names of organizations.
prepare fact_names (
  bigint[], -- ids: their keys
  text      -- language?: the one that names are wanted in, where there are any; null is the name of record
) as
select o.id, (select n.name from organization_called(o.id, o.name, $2) n) as text
from organization o
where o.id = any ($1);
