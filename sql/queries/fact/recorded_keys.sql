-- The keys under which some organizations can have been recorded as parties, and of which of them: their own, and those
-- of what counts as one with them.
prepare fact_recorded_keys (
  bigint[], -- organizations
  date,     -- day: the one on which it is asked who was succeeded
  boolean,  -- withUnits: whether units count
  boolean   -- withFamily: whether subsidiaries count, and what was split
) as
select r.subject, r.id from organization_recorded($1, $2, $3, $4) r order by r.subject, r.id;
