-- What the registry is: its node, and the keys that are its own.

create or replace function registry_guard_keys() returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  own constant integer := (select r.node from registry r);
  keyed name;
begin
  for keyed in
    select c.relname from pg_attrdef d join pg_class c on c.oid = d.adrelid
    where pg_get_expr(d.adbin, d.adrelid) = 'nextval(''registry_key''::regclass)'
      and not exists (
        select from pg_constraint k where k.conrelid = c.oid and k.conname = c.relname || '_id_node_check')
    order by c.relname
  loop
    execute format('alter table %I add constraint %I check (id >> 48 = %s)', keyed, keyed || '_id_node_check', own);
  end loop;
end
$$;
comment on function registry_guard_keys() is
  'Lets every table that takes its keys from registry_key have keys of this node alone.';

create or replace function registry_set_node(node integer) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  insert into registry (node) values (registry_set_node.node);
  perform registry_guard_keys();
  execute format('alter sequence registry_key minvalue %s maxvalue %s start %s restart',
    (node::bigint << 48) + 1, (node::bigint << 48) + 281474976710655, (node::bigint << 48) + 1);
end
$$;
comment on function registry_set_node(integer) is
  'Gives a new registry its node number, and the sequence of keys its range.';
