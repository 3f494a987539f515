-- Forgets the routines that the program does not have.
prepare schema_forget_routines (
  text[]  -- names: names of those that it has
) as
delete from schema_routine where name <> all ($1);
