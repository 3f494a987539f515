-- Writes down a migration that has just run. $1 number, $2 name, $3 SHA-256.
prepare schema_record (integer, text, text) as
insert into schema_migration (number, name, sha256) values ($1, $2, $3);
