-- Lets tables that later migrations added have keys of this node alone.
prepare registry_guard_keys as
select registry_guard_keys() is not null as done;
