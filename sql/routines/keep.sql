-- Nothing is taken away behind the registry's back: what was recorded is never deleted and its reference or code never
-- changes, so that one once given means one thing for good; and no table is emptied at a stroke, past its triggers.

create or replace function record_keep() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  handle constant text := to_jsonb(old) ->> tg_argv[0];
  called constant text := replace(tg_table_name, '_', ' ');
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'record_keep_check',
      message = format('%s %s was recorded, and records stay', called, handle);
  end if;
  if to_jsonb(new) ->> tg_argv[0] <> handle or to_jsonb(new) ->> 'id' <> to_jsonb(old) ->> 'id' then
    raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'record_handle_check',
      message = format('%s %s keeps its %s', called, handle, tg_argv[0]);
  end if;
  return new;
end
$$;
comment on function record_keep() is
  'Keeps what was recorded, and the handle by which people name it, for good. Its argument is the column of the handle.';
do $$
declare
  kept text[];
begin
  foreach kept slice 1 in array array[
    ['agreement', 'reference'], ['organization', 'code'], ['event', 'code'], ['field_scheme', 'code'], ['field', 'code'],
    ['event_series', 'code'], ['agreement_type', 'code'], ['activity_kind', 'code'], ['party_role', 'code'], ['purpose', 'code'], ['classification_scheme', 'code']]
  loop
    execute format('create or replace trigger record_keep before delete or update of %2$I%3$s on %1$I
      for each row execute function record_keep(%2$L)', kept[1], kept[2],
      case when kept[1] not in ('agreement_type', 'activity_kind', 'party_role', 'classification_scheme') then ', id' else '' end);
  end loop;
end
$$;

do $$
declare
  kept text[];
begin
  foreach kept slice 1 in array array[
    ['agreement_document', 'title'], ['obligation', 'description'], ['obligation_status', 'status'],
    ['activity', 'kind'], ['classification_value', 'value'], ['schema_migration', 'name']]
  loop
    execute format('create or replace trigger record_keep before delete on %1$I for each row execute function record_keep(%2$L)',
      kept[1], kept[2]);
  end loop;
end
$$;

create or replace function registry_keep() returns trigger
language plpgsql
as $$
begin
  raise exception using errcode = 'check_violation', table = 'registry', constraint = 'registry_keep_check',
    message = 'a registry keeps its node';
end
$$;
comment on function registry_keep() is 'Keeps the node of a registry.';
create or replace trigger registry_keep before delete or update of node on registry
  for each row execute function registry_keep();

create or replace function currency_keep() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and (new.code, new.minor_units) = (old.code, old.minor_units) then
    return new;
  end if;
  raise exception using errcode = 'check_violation', table = 'currency', constraint = 'currency_keep_check',
    message = format('%s keeps its %s decimals', old.code, old.minor_units);
end
$$;
comment on function currency_keep() is 'Keeps the decimals of a currency: amounts that are stored were written with them.';
create or replace trigger currency_keep before delete or update of code, minor_units on currency
  for each row execute function currency_keep();

create or replace function refuse_truncate() returns trigger
language plpgsql
as $$
begin
  raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'truncate_check',
    message = format('%s is never emptied at a stroke', tg_table_name);
end
$$;
comment on function refuse_truncate() is 'Refuses TRUNCATE, which would pass by every rule of the registry.';
-- Each table stands here by name, so that a new one changes this file, and an upgrade makes its trigger too.
do $$
declare
  kept name;
begin
  foreach kept in array array[
    'schema_migration', 'schema_routine', 'registry', 'region', 'country', 'currency', 'organization_kind',
    'legal_form', 'agreement_type', 'party_role', 'organization', 'organization_name', 'field_scheme', 'field', 'field_label', 'field_match',
    'event_series', 'event', 'event_session', 'event_organization', 'event_speech', 'event_attendance',
    'event_delegation', 'agreement', 'agreement_numbering', 'agreement_title', 'agreement_field', 'agreement_party',
    'related_agreement', 'lifecycle_action', 'agreement_fact', 'touched', 'organization_identifier',
    'agreement_document', 'document_chunk', 'obligation', 'obligation_status', 'activity_kind', 'activity',
    'organization_merge', 'organization_succession', 'organization_distinct', 'search_term', 'agreement_contact',
    'organization_contact', 'purpose', 'agreement_purpose', 'classification_scheme',
    'classification_value', 'organization_classification', 'agreement_classification', 'agreement_filing',
    'agreement_amount', 'agreement_contribution']::name[]
  loop
    execute format('create or replace trigger refuse_truncate before truncate on %I execute function refuse_truncate()', kept);
  end loop;
end
$$;
