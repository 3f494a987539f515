-- Forgets the routines that the program does not have. $1 names of those that it has.
prepare schema_settle_routines (text[]) as
delete from schema_routine where name <> all ($1);
