-- The migrations that made this schema, in order. Every command asks for them first; with that it turns JIT off for its
-- connection: it runs each query once or twice, and compiling one took up to thirty times as long as running it.
prepare schema_applied as
select number, name, sha256 from schema_migration cross join set_config('jit', 'off', false) order by number;
