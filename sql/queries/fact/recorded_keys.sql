-- The keys under which some organizations can have been recorded as parties: their own, and those of what was merged
-- into them.
prepare fact_recorded_keys (
  bigint[]  -- organizations
) as
select o.id from organization o where o.resolved_id = any ($1);
