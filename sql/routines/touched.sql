-- Touched: whoever changes a row of an agreement's record, psql included, notes its key; before the transaction commits,
-- the revision and the fact of each are made once, for all of them together.

-- Which columns say nothing of their own stands here, and here alone: whatever is not compared is derived.
create or replace function agreement_note() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  subjects bigint[];
  counted bigint[];
  worded bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into subjects from added n;
  else
    -- Whoever changes many rows counts in the same breath, so that each is written once; of words no fact is made.
    select array_agg(n.id) filter (where n.revision <= o.revision),
        array_agg(n.id) filter (where n.revision > o.revision and d.is_meant),
        array_agg(n.id) filter (where n.revision > o.revision and not d.is_meant)
      into subjects, counted, worded
      from added n join gone o using (id)
      cross join lateral (
        select (n.type, n.binding, n.draft, n.date_signed, n.start_date, n.end_date, n.max_extent_date, n.open_ended,
            n.renewal_rule, n.renewal_months, n.notice_days, n.notice_months, n.no_money, n.amount, n.currency,
            n.parties_unknown, n.event_id, n.lapse_on, n.lapse_given_on, n.retracted_at)
          is distinct from (o.type, o.binding, o.draft, o.date_signed, o.start_date, o.end_date, o.max_extent_date,
            o.open_ended, o.renewal_rule, o.renewal_months, o.notice_days, o.notice_months, o.no_money, o.amount, o.currency,
            o.parties_unknown, o.event_id, o.lapse_on, o.lapse_given_on, o.retracted_at) as is_meant,
          (n.title, n.owner, n.note, n.visibility, n.lapse_reason, n.retracted_reason)
          is distinct from (o.title, o.owner, o.note, o.visibility, o.lapse_reason, o.retracted_reason)
          as is_said) d
      where d.is_meant or d.is_said;
  end if;
  if subjects is not null then
    insert into touched (change, keys) values (case tg_op when 'INSERT' then 'added' else 'changed' end, subjects);
  end if;
  if counted is not null then
    insert into touched (change, keys) values ('counted', counted);
  end if;
  if worded is not null then
    insert into touched (change, keys) values ('worded', worded);
  end if;
  return null;
end
$$;
comment on function agreement_note() is
  'Notes agreements that are new, or whose row says something else; apart, those of which the revision was counted with that, and of these those whose words alone are others, of which no fact is made.';
create or replace trigger agreement_note_on_insert after insert on agreement
  referencing new table as added for each statement execute function agreement_note();
create or replace trigger agreement_note_on_update after update on agreement
  referencing old table as gone new table as added for each statement execute function agreement_note();

create or replace function agreement_keep_retracted(subjects bigint[]) returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  kept text;
begin
  select a.reference into kept from agreement a
    where a.id = any (subjects) and a.retracted_at is not null
      -- What comes as retracted is written whole, in the transaction that adds it or retracts it.
      and a.retracted_at <> now() and not exists (
        select from touched t
        where t.transaction_id = pg_current_xact_id() and t.change = 'added' and a.id = any (t.keys))
    order by a.reference limit 1;
  if found then
    raise exception using errcode = 'check_violation', table = 'agreement', constraint = 'agreement_retracted_keep_check',
      message = format('agreement %s was retracted, and stays as it was', kept);
  end if;
end
$$;
comment on function agreement_keep_retracted(bigint[]) is
  'Fails where one of some agreements, of which something is to be written, was retracted before.';

create or replace function agreement_row_keep_retracted() returns trigger
language plpgsql
as $$
declare
  -- Why parties are not known goes with who they are, which can be mended before it is put in again; the rest is counted, not said.
  free constant text[] := '{parties_unknown,recorded_at,changed_at,import_digest,revision,rank}';
begin
  if to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    raise exception using errcode = 'check_violation', table = 'agreement', constraint = 'agreement_retracted_keep_check',
      message = format('agreement %s was retracted, and stays as it was', old.reference);
  end if;
  return null;
end
$$;
comment on function agreement_row_keep_retracted() is
  'Keeps the row of an agreement that was retracted as it was, until it is put in again.';
create or replace trigger agreement_row_keep_retracted after update on agreement
  for each row when (old.retracted_at is not null and new.retracted_at is not null)
  execute function agreement_row_keep_retracted();

create or replace function agreement_part_note() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  subjects bigint[];
begin
  case tg_op
    when 'INSERT' then select array_agg(distinct n.agreement_id) into subjects from added n;
    when 'DELETE' then select array_agg(distinct o.agreement_id) into subjects from gone o;
    else select array_agg(distinct b.agreement_id) into subjects
      from (select n.agreement_id from added n union all select o.agreement_id from gone o) b;
  end case;
  if subjects is not null then
    -- Parties of one that was retracted may come and go, so that it can be made whole before it is put in again; and what they owed,
    -- sent and received follows them.
    -- What stands beside it, such as a document, goes on; nothing more is put there.
    if tg_argv[0] = 'kept' or tg_argv[0] = 'closed' and tg_op = 'INSERT' then
      perform agreement_keep_retracted(subjects);
    elsif tg_op = 'UPDATE' then
      -- Nothing is moved out of it, nor into it.
      perform agreement_keep_retracted(array(
        (select o.agreement_id from gone o except select n.agreement_id from added n)
        union (select n.agreement_id from added n except select o.agreement_id from gone o)));
    end if;
    insert into touched (change, keys) values ('changed', subjects);
  end if;
  return null;
end
$$;
comment on function agreement_part_note() is 'Notes agreements of whose record a part was written.';

create or replace function agreement_party_note() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  subjects bigint[];
begin
  -- What follows from the agreement's own days is carried into parties, and says nothing of them.
  select array_agg(distinct b.agreement_id) into subjects
    -- A key that changed too stands on one side alone.
    from added n full join gone o using (id)
    cross join lateral (values (n.agreement_id), (o.agreement_id)) b (agreement_id)
    where b.agreement_id is not null and (n.agreement_id, n.organization_id, n.position, n.role, n.unit_name, n.own_number, n.signatory_name,
        n.signatory_title, n.date_signed, n.from_date, n.until_date, n.contributes_nothing, n.signed_as)
      is distinct from (o.agreement_id, o.organization_id, o.position, o.role, o.unit_name, o.own_number,
        o.signatory_name, o.signatory_title, o.date_signed, o.from_date, o.until_date, o.contributes_nothing,
        o.signed_as);
  if subjects is not null then
    insert into touched (change, keys) values ('changed', subjects);
  end if;
  return null;
end
$$;
comment on function agreement_party_note() is 'Notes agreements of whose parties something else is said.';
create or replace trigger agreement_party_note_on_update after update on agreement_party
  referencing old table as gone new table as added for each statement execute function agreement_party_note();

create or replace function related_agreement_note() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  subjects bigint[];
  others bigint[];
begin
  case tg_op
    when 'INSERT' then
      select array_agg(distinct n.agreement_id), array_agg(distinct n.related_id) filter (where n.relation <> 'framework')
        into subjects, others from added n;
    when 'DELETE' then
      select array_agg(distinct o.agreement_id), array_agg(distinct o.related_id) filter (where o.relation <> 'framework')
        into subjects, others from gone o;
    else
      -- That a chain was lifted is carried into relations, and says nothing of them.
      select array_agg(distinct b.agreement_id), array_agg(distinct b.related_id) filter (where b.relation <> 'framework')
        into subjects, others
        from ((select agreement_id, relation, related_id, position from added
            except select agreement_id, relation, related_id, position from gone)
          union all
          (select agreement_id, relation, related_id, position from gone
            except select agreement_id, relation, related_id, position from added)) b;
  end case;
  if subjects is not null then
    perform agreement_keep_retracted(subjects);
    insert into touched (change, keys)
      select n.change, n.keys from (values ('changed', subjects), ('concerned', others)) n (change, keys)
      where n.keys is not null;
  end if;
  return null;
end
$$;
comment on function related_agreement_note() is 'Notes agreements whose relations changed, and those they relate to.';
create or replace trigger related_agreement_note_on_insert after insert on related_agreement
  referencing new table as added for each statement execute function related_agreement_note();
create or replace trigger related_agreement_note_on_update after update on related_agreement
  referencing old table as gone new table as added for each statement execute function related_agreement_note();
create or replace trigger related_agreement_note_on_delete after delete on related_agreement
  referencing old table as gone for each statement execute function related_agreement_note();

do $$
declare
  part text;
  -- What becomes of it where the agreement was retracted.
  way text;
begin
  for part, way in
    values ('agreement_party', 'free'), ('agreement_field', 'kept'), ('agreement_title', 'kept'), ('lifecycle_action', 'kept'),
      ('agreement_document', 'closed'), ('obligation', 'closed'), ('activity', 'closed'), ('agreement_contact', 'kept'),
      ('agreement_purpose', 'free'), ('agreement_classification', 'kept'), ('agreement_filing', 'kept'),
      ('agreement_amount', 'kept'), ('agreement_contribution', 'free')
  loop
    execute format('create or replace trigger %1$s_note_on_insert after insert on %1$I
      referencing new table as added for each statement execute function agreement_part_note(%2$L)', part, way);
    execute format('create or replace trigger %1$s_note_on_delete after delete on %1$I
      referencing old table as gone for each statement execute function agreement_part_note(%2$L)', part, way);
    if part <> 'agreement_party' then
      execute format('create or replace trigger %1$s_note_on_update after update on %1$I
        referencing old table as gone new table as added for each statement execute function agreement_part_note(%2$L)',
        part, way);
    end if;
  end loop;
end
$$;

create or replace function obligation_status_note() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  insert into touched (change, keys)
    select 'changed', array_agg(distinct b.agreement_id) from added n join obligation b on b.id = n.obligation_id
    having count(*) > 0;
  return null;
end
$$;
comment on function obligation_status_note() is 'Notes agreements of whose obligations a status was told, or is told otherwise.';
create or replace trigger obligation_status_note_on_insert after insert on obligation_status
  referencing new table as added for each statement execute function obligation_status_note();
create or replace trigger obligation_status_note_on_update after update on obligation_status
  referencing new table as added for each statement execute function obligation_status_note();

-- Whoever took a record out knows by its revision whether it moved since.
create or replace function revision_keep() returns trigger
language plpgsql
as $$
begin
  raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'revision_keep_check',
    message = 'a revision is counted on, and never back';
end
$$;
comment on function revision_keep() is 'Refuses a revision that is lower than before.';
create or replace trigger revision_keep before update of revision on agreement
  for each row when (new.revision < old.revision) execute function revision_keep();

create or replace function agreement_amended(subjects bigint[]) returns setof bigint
language sql stable parallel safe
as $$
  with recursive amended (id) as (
    select r.related_id from unnest(subjects) k (id)
    join related_agreement r on r.agreement_id = k.id and r.relation = 'amendment'
    union
    select r.related_id from amended m join related_agreement r on r.agreement_id = m.id and r.relation = 'amendment')
  select m.id from amended m
$$;
comment on function agreement_amended(bigint[]) is 'The agreements that some amend, and what those amend in turn.';

-- What others replace or renew hangs on the days of those, and on the days of what amends them. How long one lasts that
-- renews another is told by what amends it, too. (Those under a framework say nothing of it.)
create or replace function agreement_hanging_on(changed bigint[], related bigint[], except_for bigint[]) returns bigint[]
language sql stable
as $$
  with amended (id) as (
    select agreement_amended(changed || related)),
  followed (id) as (
    select unnest(related)
    union
    select r.related_id from (select unnest(changed || related) as id union select m.id from amended m) k
    join related_agreement r on r.agreement_id = k.id and r.relation in ('replacement', 'renewal'))
  select array(
    (select m.id from amended m union select f.id from followed f union select agreement_amended(array(select f.id from followed f)))
    except (select unnest(changed) union all select unnest(except_for)))
$$;
comment on function agreement_hanging_on(bigint[], bigint[], bigint[]) is
  'The agreements of which the facts hang on some that changed, or to which such a relation was made or taken away: without those that changed, and some others.';

create or replace function touched_work_off() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  fresh bigint[];
  changed bigint[];
  counted bigint[];
  related bigint[];
  concerned bigint[];
  subjects bigint[];
  held bigint[];
begin
  -- The first of a transaction's notes does the work for all.
  with noted as (
    delete from touched t where t.transaction_id = pg_current_xact_id() returning t.change, t.keys),
  each_one as (
    select n.change, k.id from noted n cross join unnest(n.keys) k (id))
  select array_agg(distinct e.id) filter (where e.change = 'added'),
    array_agg(distinct e.id) filter (where e.change in ('changed', 'counted')),
    array_agg(distinct e.id) filter (where e.change in ('counted', 'worded')),
    array_agg(distinct e.id) filter (where e.change = 'concerned')
    into fresh, changed, counted, related
    from each_one e;
  if fresh is null and changed is null and related is null then
    return null;
  end if;
  select array_agg(k.id) into changed from (select unnest(changed) as id except select unnest(fresh)) k;
  -- A session mostly records one agreement, and each statement that is not needed for that need not be planned.
  if changed is not null or related is not null then
    -- Two who write one record meet here, in one order, at every isolation level: an update that changes nothing is one. Whoever
    -- had to wait looks again: the other may have related to more what changed here.
    loop
      concerned := agreement_hanging_on(changed, related, fresh);
      exit when concerned <@ held;
      held := array(select unnest(concerned) union select unnest(held));
      perform from agreement a where a.id = any (changed || concerned) order by a.id for no key update;
    end loop;
    concerned := held;
    update agreement a set revision = a.revision + 1, changed_at = now()
      where a.id in (select unnest(changed) except select unnest(counted));
    update agreement a set revision = a.revision where a.id = any (concerned);
    delete from agreement_fact f where f.agreement_id = any (changed || concerned);
    perform agreement_check_related(fresh || changed || concerned);
  end if;
  subjects := fresh || changed || concerned;
  perform agreement_check_parties(fresh || changed);
  perform agreement_check_history(s.id) from unnest(subjects) s (id)
    where exists (select from lifecycle_action e where e.agreement_id = s.id);
  insert into agreement_fact select * from agreement_facts(subjects);
  return null;
end
$$;
comment on function touched_work_off() is
  'Before a transaction commits: counts the revision of each agreement whose record it changed, judges its parties, its relations and its history, and makes its fact anew.';
drop trigger if exists touched_work_off on touched;
create constraint trigger touched_work_off after insert on touched
  deferrable initially deferred for each row execute function touched_work_off();

-- A note that a transaction has made is not taken away from it, or the fact would stay what it was. A look at the whole
-- may ask for facts anew, and work off notes of transactions that are over.
create or replace function touched_guard() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if pg_trigger_depth() < 2 and (tg_op = 'UPDATE'
    or tg_op = 'INSERT' and exists (select from noted n where n.change <> 'concerned')
    or tg_op = 'DELETE' and exists (select from noted n where n.transaction_id = pg_current_xact_id())) then
    raise exception using errcode = 'insufficient_privilege',
      message = 'what a transaction has touched is noted by triggers, and not written by hand';
  end if;
  return null;
end
$$;
comment on function touched_guard() is 'Lets only triggers note what a transaction has touched, and work it off.';
create or replace trigger touched_guard_on_insert after insert on touched
  referencing new table as noted for each statement execute function touched_guard();
create or replace trigger touched_guard_on_update after update on touched
  referencing new table as noted for each statement execute function touched_guard();
create or replace trigger touched_guard_on_delete after delete on touched
  referencing old table as noted for each statement execute function touched_guard();
