-- The names of organizations.
prepare fact_names (
  bigint[]  -- ids: their keys
) as
select o.id, o.name::text as text from organization o where o.id = any ($1);
