-- Writes down a file of routines that has just run. $1 name, $2 SHA-256, $3 version of the program, $4 what it made.
prepare schema_record_routine (text, text, text, text[]) as
insert into schema_routine (name, sha256, program, made) values ($1, $2, $3, $4)
on conflict (name) do update
  set sha256 = excluded.sha256, program = excluded.program, made = excluded.made, applied_at = excluded.applied_at;
