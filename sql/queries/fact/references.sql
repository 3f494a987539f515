-- The references of agreements. $1 their keys.
prepare fact_references (bigint[]) as
select a.id, a.reference::text as text from agreement a where a.id = any ($1);
