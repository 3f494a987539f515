-- Nothing is taken away behind the registry's back: an agreement is never deleted and its reference never changes, so
-- that a reference once given means one agreement for good; and no table is emptied at a stroke, past its triggers.

create function agreement_keep() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'check_violation', table = 'agreement', constraint = 'agreement_keep_check',
      message = format('agreement %s was recorded, and records stay', old.reference);
  end if;
  if new.reference <> old.reference or new.id <> old.id then
    raise exception using errcode = 'check_violation', table = 'agreement',
      constraint = 'agreement_reference_kept_check', message = format('agreement %s keeps its reference', old.reference);
  end if;
  return new;
end
$$;
comment on function agreement_keep() is 'Keeps agreements, and their references, for good.';
create trigger agreement_keep before delete or update of reference, id on agreement
  for each row execute function agreement_keep();

create function registry_keep() returns trigger
language plpgsql
as $$
begin
  raise exception using errcode = 'check_violation', table = 'registry', constraint = 'registry_keep_check',
    message = 'a registry keeps its node';
end
$$;
comment on function registry_keep() is 'Keeps the node of a registry.';
create trigger registry_keep before delete or update of node on registry
  for each row execute function registry_keep();

create function refuse_truncate() returns trigger
language plpgsql
as $$
begin
  raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'truncate_check',
    message = format('%s is never emptied at a stroke', tg_table_name);
end
$$;
comment on function refuse_truncate() is 'Refuses TRUNCATE, which would pass by every rule of the registry.';
do $$
declare
  kept regclass;
begin
  for kept in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
    execute format('create trigger refuse_truncate before truncate on %s execute function refuse_truncate()', kept);
  end loop;
end
$$;
