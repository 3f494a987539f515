-- Import. Records are laid out in the tables of the schema staging, held against the registry set by set, and only then
-- stored. What is wrong is collected in import_fault, so that one run tells all of it. A load of many lays them out in
-- tables of its session, which stand before those in the search path.
--
-- Plans of loops are made while the tables are still small, so some functions turn sequential scans off: the plan
-- must hold when the tables have grown. What that does to the estimated cost would call for JIT; that is off too.

create or replace function import_begin() returns void
language plpgsql
as $$
declare
  laid_out name;
begin
  for laid_out in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'staging' and c.relkind = 'r'
  loop
    execute format('create temp table %1$I (like staging.%1$I including defaults including indexes)
      on commit delete rows', laid_out);
  end loop;
end
$$;
comment on function import_begin() is 'Gives the session tables of its own to lay out many records in.';

create or replace function import_analyze() returns void
language plpgsql
set search_path = pg_temp, public, staging
as $$
begin
  analyze staged_agreement (line, reference);
  analyze staged_party (line, given);
  analyze staged_agreement_field (line, field);
  analyze staged_given (id);
  analyze staged_lifecycle (line);
  analyze staged_related (line, reference);
  analyze import_digest (line);
  analyze import_part (line);
end
$$;
comment on function import_analyze() is 'Tells the planner how large the tables are that a file was read into.';

create or replace function import_analyze_taken() returns void
language plpgsql
set search_path = pg_temp, public, staging
as $$
begin
  analyze import_agreement (line, reference, id, is_new);
  analyze import_agreement_field (line, field_id);
  analyze import_related (line, related_id);
end
$$;
comment on function import_analyze_taken() is
  'Tells the planner how large the tables are that were filled from those that a file was read into.';

-- Without SET, so that the planner opens it up inside the query that calls it.
create or replace function import_identifiers(identifiers text[]) returns table (scheme text, value text)
language sql immutable parallel safe
as $$
  select identifier_scheme(e), identifier_form(identifier_scheme(e), identifier_value(e))
  from unnest(identifiers) e
$$;
comment on function import_identifiers(text[]) is
  'Identifiers written as scheme:value or as addresses, taken apart, in the form in which they are stored.';

create or replace function import_rank() returns void
language plpgsql
set search_path = pg_temp, public, staging
set enable_seqscan = off
set jit = off
as $$
declare
  front bigint[];
  touched bigint[];
begin
  -- Relations among the agreements of the file. From those that are there already none can lead back to one that is new.
  create temp table import_waiting on commit drop as
    select distinct i.id, r.related_id
    from import_related r join import_agreement i using (line) join import_agreement b on b.id = r.related_id;
  if exists (select from import_agreement i join import_related r using (line) where not i.is_new) then
    -- To one that is changed they can, by way of those that the file does not have.
    with recursive outside (id) as (
      select r.related_id from import_related r
      where not exists (select from import_agreement i where i.id = r.related_id)
      union
      select x.related_id from outside o join related_agreement x on x.agreement_id = o.id
      where not exists (select from import_agreement i where i.id = x.related_id))
    insert into import_waiting (id, related_id)
      select i.id, o.id from outside o join import_related r on r.related_id = o.id join import_agreement i using (line)
      union
      select o.id, x.related_id from outside o join related_agreement x on x.agreement_id = o.id;
  end if;
  create index on import_waiting (id);
  create index on import_waiting (related_id);
  create temp table import_ready on commit drop as
    select i.id, coalesce(max(a.rank) + 1, 0) as rank
    from import_agreement i join import_related r using (line) left join agreement a on a.id = r.related_id
    group by i.id;
  insert into import_ready
    select distinct w.related_id, 0 from import_waiting w
    where not exists (select from import_ready d where d.id = w.related_id);
  create index on import_ready (id);
  analyze import_waiting;
  analyze import_ready;

  -- Layer by layer: whoever waits for nobody any more stands above all it relates to.
  select array_agg(distinct w.related_id) into front from import_waiting w
    where not exists (select from import_waiting x where x.id = w.related_id);
  while front is not null loop
    update import_ready d set rank = greatest(d.rank, s.rank)
      from (select w.id, max(t.rank) + 1 as rank
        from import_waiting w join import_ready t on t.id = w.related_id
        where w.related_id = any (front) group by w.id) s
      where d.id = s.id;
    with gone as (delete from import_waiting where related_id = any (front) returning id)
      select array_agg(distinct id) into touched from gone;
    select array_agg(t.id) into front from unnest(touched) t (id)
      where not exists (select from import_waiting w where w.id = t.id);
  end loop;
  update import_agreement i set rank = d.rank from import_ready d where i.id = d.id and d.rank > 0;

  -- What still waits is in a cycle or leads into one; the latter goes, again layer by layer.
  loop
    delete from import_waiting w where not exists (select from import_waiting x where x.related_id = w.id);
    exit when not found;
  end loop;
  insert into import_fault (line, path, code, value)
    select distinct i.line, 'related', 'related-cycle', i.reference
    from import_waiting w join import_agreement i using (id);
end
$$;
comment on function import_rank() is
  'Gives the agreements of the import their ranks, and tells of those whose relations lead back to themselves.';
