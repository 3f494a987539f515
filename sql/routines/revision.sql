-- Revisions of organizations and events: whoever took a record out knows by it whether it moved since. It counts what the
-- record says, whoever changed that; what follows from others, and a row that is written so that two writers meet, say
-- nothing. (Those of agreements are counted before a transaction commits: touched.sql.)

create or replace function organization_revise() returns trigger
language plpgsql
as $$
begin
  new.revision := old.revision + case when new.revision > old.revision
    or (new.code, new.name, new.kind, new.country, new.subdivision, new.city, new.website, new.recorded_part_of_id,
        new.owned_by_id, new.merged_into_id, new.retracted_at, new.retracted_reason)
      is distinct from (old.code, old.name, old.kind, old.country, old.subdivision, old.city, old.website,
        old.recorded_part_of_id, old.owned_by_id, old.merged_into_id, old.retracted_at, old.retracted_reason)
    then 1 else 0 end;
  return new;
end
$$;
comment on function organization_revise() is 'Counts the changes of what the row of an organization says.';
create or replace trigger organization_revise before update on organization
  for each row execute function organization_revise();

create or replace function event_revise() returns trigger
language plpgsql
as $$
begin
  new.revision := old.revision + case when new.revision > old.revision
    or (new.code, new.name, new.name_zh, new.theme, new.start_date, new.end_date, new.venue, new.city, new.country,
        new.scheme_id, new.series_id, new.edition, new.note)
      is distinct from (old.code, old.name, old.name_zh, old.theme, old.start_date, old.end_date, old.venue, old.city,
        old.country, old.scheme_id, old.series_id, old.edition, old.note)
    then 1 else 0 end;
  return new;
end
$$;
comment on function event_revise() is 'Counts the changes of what the row of an event says.';
create or replace trigger event_revise before update on event
  for each row execute function event_revise();

-- One that the transaction has made is known to nobody else, and whoever loads many writes no row of them twice.
create or replace function revision_count(source text, subjects bigint[]) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  execute format('
    update %1$I r set revision = r.revision + 1
    where r.id in (
      select k.id from %1$I k
      where k.id = any ($1) and (k.xmin <> pg_current_xact_id()::xid or k.recorded_at <> now())
      order by k.id for no key update)', source) using subjects;
end
$$;
comment on function revision_count(text, bigint[]) is
  'Counts the revision of organizations, or of events, of which a part is told otherwise.';

create or replace function part_revise() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  key_column constant text := tg_argv[1];
  -- What a merge, or the days of an event, carry into a part.
  derived constant text[] := array['event_begins_on', 'event_ends_on', 'name_folded']
    || case when tg_argv[0] = 'event' then array['organization_id'] else '{}' end;
  subjects bigint[];
begin
  case tg_op
    when 'INSERT' then select array_agg(distinct (to_jsonb(n) ->> key_column)::bigint) into subjects from added n;
    when 'DELETE' then select array_agg(distinct (to_jsonb(o) ->> key_column)::bigint) into subjects from gone o;
    else select array_agg(distinct (b.part ->> key_column)::bigint) into subjects
      from ((select to_jsonb(n) - derived from added n except select to_jsonb(o) - derived from gone o)
        union all (select to_jsonb(o) - derived from gone o except select to_jsonb(n) - derived from added n)) b (part);
  end case;
  if subjects is null then
    return null;
  end if;
  perform revision_count(tg_argv[0], subjects);
  return null;
end
$$;
comment on function part_revise() is
  'Counts the revision of the organizations or events of which a part is told otherwise.';

create or replace function organization_distinct_revise() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  pairs bigint[];
begin
  -- That two are distinct stands in the record of the one with the later code.
  if tg_op = 'INSERT' then
    select array_agg(case when f.code > s.code then f.id else s.id end) into pairs
      from added d join organization f on f.id = d.first_id join organization s on s.id = d.second_id;
  else
    select array_agg(case when f.code > s.code then f.id else s.id end) into pairs
      from gone d join organization f on f.id = d.first_id join organization s on s.id = d.second_id;
  end if;
  perform revision_count('organization', pairs);
  return null;
end
$$;
comment on function organization_distinct_revise() is
  'Counts the revision of organizations of which it is told otherwise from which ones they are distinct.';

do $$
declare
  part text;
  subject text;
  key_column text;
begin
  for part, subject, key_column in
    select p, s, case p when 'organization_succession' then 'predecessor_id' else s || '_id' end
    from unnest(array['organization_name', 'organization_identifier', 'organization_classification',
      'organization_contact', 'organization_succession', 'event_session', 'event_organization', 'event_speech',
      'event_attendance', 'event_delegation']) p, split_part(p, '_', 1) s
  loop
    execute format('create or replace trigger %1$s_revise_on_insert after insert on %1$I
      referencing new table as added for each statement execute function part_revise(%2$L, %3$L)', part, subject,
      key_column);
    execute format('create or replace trigger %1$s_revise_on_update after update on %1$I
      referencing old table as gone new table as added for each statement execute function part_revise(%2$L, %3$L)',
      part, subject, key_column);
    execute format('create or replace trigger %1$s_revise_on_delete after delete on %1$I
      referencing old table as gone for each statement execute function part_revise(%2$L, %3$L)', part, subject,
      key_column);
  end loop;
end
$$;
create or replace trigger organization_distinct_revise_on_insert after insert on organization_distinct
  referencing new table as added for each statement execute function organization_distinct_revise();
create or replace trigger organization_distinct_revise_on_delete after delete on organization_distinct
  referencing old table as gone for each statement execute function organization_distinct_revise();
