-- The migrations that made this schema, in order.
prepare schema_applied as
select number, name, sha256 from schema_migration order by number;
