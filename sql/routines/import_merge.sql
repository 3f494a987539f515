-- What an import says of organizations that merged, and of those that followed others.

create or replace function import_merge() returns void
language plpgsql
set search_path = pg_temp, public, staging
as $$
declare
  given record;
  rule text;
  told text;
begin
  -- Those that others are merged into come first.
  for given in
    with recursive merge (code, into_code) as (
      select r.code, r.merged_into
      from import_organization i
      join organization o on o.id = i.id
      join staged_organization r using (line)
      where i.is_new and r.merged_into is not null),
    level (code, depth) as (
      select m.code, 0 from merge m where not exists (select from merge above where above.code = m.into_code)
      union all
      select m.code, l.depth + 1 from level l join merge m on m.into_code = l.code)
    select o.id, above.id as into_id, r.merged_on, r.merge_reason, i.line
    from level l
    join import_organization i on i.code = l.code
    join organization o on o.id = i.id
    join staged_organization r using (line)
    join organization above on above.code = r.merged_into and above.retracted_at is null
    order by l.depth, i.line
  loop
    begin
      update organization set merged_into_id = given.into_id where id = given.id;
      update organization_merge m
        set merged_on = coalesce(given.merged_on, m.merged_on), reason = given.merge_reason
        where m.merged_id = given.id and m.undone_at is null;
      set constraints organization_no_cycle_fkey immediate;
    exception when integrity_constraint_violation then
      get stacked diagnostics rule = constraint_name, told = message_text;
      insert into import_fault (line, path, code, value, other)
        values (given.line, 'mergedInto', 'rule-broken', rule, told);
    end;
    set constraints organization_no_cycle_fkey deferred;
  end loop;
  insert into import_fault (line, path, code, value)
    select i.line, 'mergedInto', 'merge-cycle', r.merged_into
    from import_organization i
    join organization o on o.id = i.id and o.merged_into_id is null
    join staged_organization r using (line)
    join organization above on above.code = r.merged_into
    where not exists (select from import_fault f where f.line = i.line);
end
$$;
comment on function import_merge() is 'Merges the new organizations of which the file says that they are merged.';

create or replace function import_follow() returns void
language plpgsql
set search_path = pg_temp, public, staging
as $$
declare
  given record;
  rule text;
  told text;
begin
  for given in
    select o.id, later.id as later_id, s.kind, s.date, s.note, s.line, s.position
    from staged_successor s
    join import_organization i using (line)
    join organization o on o.id = i.id
    join organization later on later.code = s.organization and later.retracted_at is null
    order by s.line, s.position
  loop
    begin
      insert into organization_succession (predecessor_id, successor_id, kind, date, note)
        values (given.id, given.later_id, given.kind, given.date, given.note)
        on conflict (predecessor_id, successor_id) do update
        set kind = excluded.kind, date = excluded.date, note = excluded.note
        where (organization_succession.kind, organization_succession.date, organization_succession.note)
          is distinct from (excluded.kind, excluded.date, excluded.note);
    exception when integrity_constraint_violation then
      get stacked diagnostics rule = constraint_name, told = message_text;
      insert into import_fault (line, path, code, value, other)
        values (given.line, format('successors[%s]', given.position - 1), 'rule-broken', rule, told);
    end;
  end loop;
end
$$;
comment on function import_follow() is 'Stores which organizations followed those of which the file says so, and how.';
