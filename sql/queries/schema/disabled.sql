-- Tables of the registry of which triggers do not fire: what is written there is neither guarded nor carried on.
prepare schema_disabled as
select distinct quote_ident(c.relname) as name
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = current_schema and t.tgenabled not in ('O', 'A')
order by 1;
