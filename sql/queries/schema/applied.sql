-- The migrations that made this schema, in order, and the routines that stand beside them, which have no number. Every
-- command asks for them first; with that it turns JIT off for its connection: it runs each query once or twice, and
-- compiling one took up to thirty times as long as running it.
prepare schema_applied as
select number, name, sha256, null as program from schema_migration cross join set_config('jit', 'off', false)
union all
select null, name, sha256, program from schema_routine
order by number, name;
