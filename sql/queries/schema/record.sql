-- Writes down a migration that has just run.
prepare schema_record (
  integer, -- number
  text,    -- name
  text     -- sha256: SHA-256
) as
insert into schema_migration (number, name, sha256) values ($1, $2, $3);
