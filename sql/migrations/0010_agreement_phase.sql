-- The phases of an agreement, from which its status on a day is computed. They are kept beside it by triggers: a
-- row says from which day to which day the agreement has one status. In force on a day is then one range lookup,
-- and a flow of the summary is a phase that begins in the period.

create table agreement_phase (
  agreement_id bigint not null,
  starts_on date not null,
  ends_on date,
  status text not null,
  previous text not null,
  constraint agreement_phase_pkey primary key (agreement_id, starts_on),
  constraint agreement_phase_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_phase_status_check
    check (status in ('in-force', 'suspended', 'expired', 'terminated', 'replaced')),
  constraint agreement_phase_previous_check
    check (previous in ('signed', 'in-force', 'suspended', 'expired')),
  constraint agreement_phase_ends_after_start_check check (ends_on >= starts_on)
);
create index agreement_phase_starts_on_idx on agreement_phase (starts_on, status);
comment on table agreement_phase is
  'From which day to which day an agreement has a status; before the first it is signed. Kept by triggers.';
comment on column agreement_phase.agreement_id is 'The agreement.';
comment on column agreement_phase.starts_on is 'First day of the phase.';
comment on column agreement_phase.ends_on is 'Last day of the phase; null is without end.';
comment on column agreement_phase.status is 'in-force, suspended, expired, terminated or replaced.';
comment on column agreement_phase.previous is 'The status before it; signed for the first phase.';

-- Its cost says to the planner that any other condition is better asked first.
create function agreement_phases(subject bigint) returns setof agreement_phase
language plpgsql stable cost 100000
set search_path = public, pg_temp
as $$
declare
  valid record;
  happening record;
  until date;
  now_is text := 'signed';
  halted boolean := false;
  phase agreement_phase;
begin
  select a.begins_on, a.ends_on, a.draft, a.withdrawn_at into valid from agreement a where a.id = subject;
  if valid.begins_on is null or valid.draft or valid.withdrawn_at is not null then
    return;
  end if;
  until := valid.ends_on;
  phase.agreement_id := subject;
  for happening in
    select * from (
      select valid.begins_on as day, 0 as turn, 0 as number, 'begun' as event, null::date as new_end
      union all
      select e.date, 1, e.id, e.event, last_day(e.new_end_date) from lifecycle_event e
        where e.agreement_id = subject and (e.event <> 'amended' or e.new_end_date is not null)
      union all
      select min(b.begins_on), 2, 0, 'replaced', null from related_agreement r
        join agreement b on b.id = r.agreement_id and not b.draft and b.withdrawn_at is null
        where r.related_id = subject and r.relation = 'replacement' having min(b.begins_on) is not null
      union all
      select 'infinity', 3, 0, 'end of time', null) all_of_them
    order by day, turn, number
  loop
    -- What ran out before this day did so by itself.
    if now_is in ('in-force', 'suspended') and until + 1 < happening.day then
      if phase.starts_on is not null then
        phase.ends_on := until;
        return next phase;
      end if;
      phase.previous := now_is; phase.status := 'expired'; phase.starts_on := until + 1;
      now_is := 'expired';
    end if;
    case happening.event
      when 'suspended' then halted := true;
      when 'resumed' then halted := false;
      when 'renewed', 'amended' then until := happening.new_end;
      else null;
    end case;
    declare
      next_is text := case
        when happening.event = 'terminated' then 'terminated'
        when happening.event = 'replaced' then 'replaced'
        when happening.event = 'end of time' then now_is
        when now_is = 'signed' and happening.event <> 'begun' and happening.day < valid.begins_on then 'signed'
        when until < happening.day then 'expired'
        when halted then 'suspended'
        else 'in-force' end;
    begin
      if next_is <> now_is then
        if phase.starts_on = happening.day then
          now_is := phase.previous;  -- A second change on one day takes the place of the first.
        elsif phase.starts_on is not null then
          phase.ends_on := happening.day - 1;
          return next phase;
        end if;
        phase.previous := now_is; phase.status := next_is; phase.starts_on := happening.day;
        now_is := next_is;
      end if;
    end;
    exit when now_is in ('terminated', 'replaced');
  end loop;
  phase.ends_on := null;
  return next phase;
end
$$;
comment on function agreement_phases(bigint) is
  'The phases of an agreement, told from its dates, lifecycle events and replacement.';

create function agreement_retell(subjects bigint[]) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  -- Touching the agreements first makes two tellings of one agreement meet.
  perform from agreement where id = any (subjects) order by id for no key update;
  update agreement set revision = revision where id = any (subjects);
  perform agreement_check_history(s.id) from unnest(subjects) s (id)
    where exists (select from lifecycle_event e where e.agreement_id = s.id);
  delete from agreement_phase where agreement_id = any (subjects);
  insert into agreement_phase select p.* from unnest(subjects) s cross join agreement_phases(s) p;
end
$$;
comment on function agreement_retell(bigint[]) is
  'Tells the phases of agreements anew, and checks that what happened to them makes sense.';

create function agreement_phase_on_insert() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  -- Nothing can have happened yet to an agreement that was not there.
  insert into agreement_phase
    select id, begins_on, ends_on, 'in-force', 'signed' from added
      where begins_on is not null and not draft and withdrawn_at is null
    union all
    select id, ends_on + 1, null, 'expired', 'in-force' from added
      where begins_on is not null and not draft and withdrawn_at is null and ends_on is not null;
  return null;
end
$$;
comment on function agreement_phase_on_insert() is 'Writes the phases of new agreements.';
create trigger agreement_phase_on_insert after insert on agreement
  referencing new table as added for each statement execute function agreement_phase_on_insert();

create function agreement_phase_on_update() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  subjects bigint[];
begin
  select array_agg(distinct s.id order by s.id) into subjects
    from changed n join replaced o using (id)
    cross join lateral (
      select n.id
      union
      select r.related_id from related_agreement r where r.agreement_id = n.id and r.relation = 'replacement') s
    where (n.begins_on, n.ends_on, n.signed_on, n.draft, n.withdrawn_at, n.max_extent_date)
      is distinct from (o.begins_on, o.ends_on, o.signed_on, o.draft, o.withdrawn_at, o.max_extent_date);
  if subjects is not null then
    perform agreement_retell(subjects);
  end if;
  return null;
end
$$;
comment on function agreement_phase_on_update() is
  'Tells anew the phases of agreements whose dates changed, and of those that they replace.';
create trigger agreement_phase_on_update after update on agreement
  referencing old table as replaced new table as changed
  for each statement execute function agreement_phase_on_update();

create function agreement_phase_on_event() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  subjects bigint[];
begin
  case tg_op
    when 'INSERT' then select array_agg(distinct n.agreement_id) into subjects from changed n;
    when 'DELETE' then select array_agg(distinct o.agreement_id) into subjects from replaced o;
    else select array_agg(distinct both_of.agreement_id) into subjects
      from (select agreement_id from changed union select agreement_id from replaced) both_of;
  end case;
  if subjects is not null then
    perform agreement_retell(subjects);
  end if;
  return null;
end
$$;
comment on function agreement_phase_on_event() is 'Tells anew the phases of agreements to which something happened.';
create trigger lifecycle_event_phase_on_insert after insert on lifecycle_event
  referencing new table as changed for each statement execute function agreement_phase_on_event();
create trigger lifecycle_event_phase_on_update after update on lifecycle_event
  referencing old table as replaced new table as changed for each statement execute function agreement_phase_on_event();
create trigger lifecycle_event_phase_on_delete after delete on lifecycle_event
  referencing old table as replaced for each statement execute function agreement_phase_on_event();

create function agreement_phase_on_relation() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  subjects bigint[];
begin
  case tg_op
    when 'INSERT' then select array_agg(distinct n.related_id) into subjects
      from changed n where n.relation = 'replacement';
    when 'DELETE' then select array_agg(distinct o.related_id) into subjects
      from replaced o where o.relation = 'replacement';
    else select array_agg(distinct both_of.related_id) into subjects
      from (select related_id, relation, agreement_id from changed
        except select related_id, relation, agreement_id from replaced
        union all
        (select related_id, relation, agreement_id from replaced
        except select related_id, relation, agreement_id from changed)) both_of
      where both_of.relation = 'replacement';
  end case;
  if subjects is not null then
    perform agreement_retell(subjects);
  end if;
  return null;
end
$$;
comment on function agreement_phase_on_relation() is
  'Tells anew the phases of agreements that were replaced, or no longer are.';
create trigger related_agreement_phase_on_insert after insert on related_agreement
  referencing new table as changed for each statement execute function agreement_phase_on_relation();
create trigger related_agreement_phase_on_update after update on related_agreement
  referencing old table as replaced new table as changed
  for each statement execute function agreement_phase_on_relation();
create trigger related_agreement_phase_on_delete after delete on related_agreement
  referencing old table as replaced for each statement execute function agreement_phase_on_relation();
