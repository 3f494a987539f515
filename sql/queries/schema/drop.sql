-- Drops what routines made.
prepare schema_drop (
  text[]  -- objects: each object as DROP names it
) as
select true as done from schema_drop($1);
