-- Writes down a file of routines that has just run.
prepare schema_record_routine (
  text,   -- name
  text,   -- sha256: SHA-256
  text,   -- program: version of the program
  text[]  -- made: what it made
) as
insert into schema_routine (name, sha256, program, made) values ($1, $2, $3, $4)
on conflict (name) do update
  set sha256 = excluded.sha256, program = excluded.program, made = excluded.made, applied_at = excluded.applied_at;
