-- The references of agreements.
prepare fact_references (
  bigint[]  -- ids: their keys
) as
select a.id, a.reference::text as text from agreement a where a.id = any ($1);
