-- A load of many agreements into a registry that has none. Indexes that no rule stands on are made after the rows, and
-- foreign keys are held against all rows at once: row by row both would cost more than the rows themselves. All of it is
-- one transaction, and nobody else reads the tables before it ends.

create or replace function bulk_begin() returns boolean
language plpgsql
set search_path = public, pg_temp
as $$
declare
  taken constant regclass[] := array['agreement', 'agreement_party', 'agreement_field', 'agreement_title',
    'agreement_contact', 'agreement_purpose', 'agreement_classification', 'agreement_contribution',
    'lifecycle_action', 'related_agreement', 'agreement_fact', 'search_term']::regclass[];
  -- What the load itself looks up by.
  needed constant regclass[] := array['lifecycle_action_agreement_id_idx', 'related_agreement_related_id_idx',
    'search_term_idx']::regclass[];
  held record;
begin
  if exists (select from agreement) or exists (
    select from pg_class c where c.oid = any (taken) and not pg_has_role(c.relowner, 'usage')) then
    return false;
  end if;
  -- What was stored before is held against its rules now: a table with rules that wait does not change.
  set constraints field_no_cycle_fkey, organization_no_cycle_fkey, organization_merge_standing_fkey,
    organization_merge_written_fkey immediate;
  set constraints field_no_cycle_fkey, organization_no_cycle_fkey, organization_merge_standing_fkey,
    organization_merge_written_fkey deferred;
  create temp table bulk_held (turn serial, remake text not null) on commit drop;
  for held in
    select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as take,
      format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as remake,
      2 as turn
    from pg_constraint c where c.contype = 'f' and c.conrelid = any (taken)
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid) || coalesce((
      select string_agg(format('; alter index %s alter column %s set statistics %s', i.indexrelid::regclass, a.attnum,
        a.attstattarget), '')
      from pg_attribute a where a.attrelid = i.indexrelid and a.attstattarget >= 0), ''), 1
    from pg_index i
    where i.indrelid = any (taken) and i.indexrelid <> all (needed)
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    union all
    select format('alter table %I disable trigger %I', s.source, s.source || '_learn_on_insert'),
      format('alter table %1$I enable trigger %2$I; select search_learn_whole(%1$L)', s.source, s.source || '_learn_on_insert'), 0
    from search_sources() s where s.source::regclass = any (taken)
    order by 3
  loop
    insert into bulk_held (remake) values (held.remake);
    execute held.take;
  end loop;
  return true;
end
$$;
comment on function bulk_begin() is
  'Takes away what is made after the rows of a load, where the registry has no agreement yet and one may; tells whether it did.';

create or replace function bulk_end() returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  held record;
begin
  for held in select h.remake from bulk_held h order by h.turn loop
    execute held.remake;
  end loop;
  drop table bulk_held;
end
$$;
comment on function bulk_end() is 'Makes anew what bulk_begin has taken away, which holds every row against every rule.';
