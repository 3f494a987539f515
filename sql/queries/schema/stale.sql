-- Tables of the registry of which more than a tenth has changed since their statistics were taken, or in which a fifth
-- is dead rows, such as dry runs leave; and that one may look through. Quoted, as a statement names them.
prepare schema_stale as
select quote_ident(c.relname) as name
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_stat_user_tables s on s.relid = c.oid
where c.relkind = 'r' and c.relpersistence = 'p'
  and n.nspname = current_schema
  and pg_has_role(c.relowner, 'usage')
  and (s.n_mod_since_analyze > 500 + greatest(c.reltuples, 0) / 10
    or s.n_dead_tup > 500 + greatest(c.reltuples, 0) / 5)
order by 1;
