-- The names of organizations. $1 their keys.
prepare fact_names (bigint[]) as
select o.id, o.name::text as text from organization o where o.id = any ($1);
