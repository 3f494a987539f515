-- Which of some names tables, sequences and types have already.
prepare schema_in_the_way (
  text[]  -- names
) as
select n.name
from unnest($1) n (name)
where exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = n.name)
  or exists (select from pg_type t where t.typnamespace = 'public'::regnamespace and t.typname = n.name)
order by n.name;
