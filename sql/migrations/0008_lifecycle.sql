-- The life of an agreement: what happened to it, and the phases that follow.
--
-- Status is computed for a date. What it is computed from, the phases of each agreement, is kept beside
-- it by triggers: a row says from which day to which day the agreement has one status. In force on a day
-- is then one range lookup, and a flow of the summary is a phase that begins in the period.

create table lifecycle_event (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  event text not null,
  date date not null,
  new_end_date partial_date,
  new_amount amount,
  new_currency text collate "C",
  reason note,
  recorded_at timestamptz not null default now(),
  constraint lifecycle_event_pkey primary key (id),
  constraint lifecycle_event_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint lifecycle_event_event_check check (event in ('amended', 'suspended', 'resumed', 'terminated', 'renewed')),
  constraint lifecycle_event_date_check check (date between '1900-01-01' and '2199-12-31'),
  constraint lifecycle_event_renewed_check check (new_end_date is null or event in ('renewed', 'amended')),
  constraint lifecycle_event_ends_after_date_check check (last_day(new_end_date) >= date),
  constraint lifecycle_event_new_currency_fkey foreign key (new_currency) references currency (code),
  constraint lifecycle_event_amount_has_currency_check check ((new_amount is null) = (new_currency is null)),
  constraint lifecycle_event_revalued_check check (new_amount is null or event in ('renewed', 'amended'))
);
create index lifecycle_event_agreement_id_idx on lifecycle_event (agreement_id, date, id);
create index lifecycle_event_date_idx on lifecycle_event (date);
comment on table lifecycle_event is 'What happened to an agreement after it was made (OCDS releaseTag).';
comment on column lifecycle_event.id is 'Key, unique across registries; decides the order within a day.';
comment on column lifecycle_event.agreement_id is 'The agreement.';
comment on column lifecycle_event.event is 'amended, suspended, resumed, terminated or renewed.';
comment on column lifecycle_event.date is 'The day on which it takes effect.';
comment on column lifecycle_event.new_end_date is 'The end of validity from then on; null in a renewal is open-ended.';
comment on column lifecycle_event.new_amount is
  'The value from then on, with the decimals of its currency; null leaves it as it was.';
comment on column lifecycle_event.new_currency is 'ISO 4217 code of the new value.';
comment on column lifecycle_event.reason is 'Why.';
comment on column lifecycle_event.recorded_at is 'When the registry learned of it.';

create function lifecycle_event_prepare() returns trigger
language plpgsql
as $$
begin
  new.new_amount := public.fitted_amount(new.new_amount, new.new_currency,
    'lifecycle_event', 'lifecycle_event_amount_scale_check');
  return new;
end
$$;
comment on function lifecycle_event_prepare() is 'Fits a new value to its currency.';
create trigger lifecycle_event_prepare before insert or update on lifecycle_event
  for each row when (new.new_amount is not null) execute function lifecycle_event_prepare();

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

create function agreement_phases(subject bigint) returns setof agreement_phase
language plpgsql stable
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

-- Only what follows from an agreement's own history is judged. What another agreement brings about, such as the day
-- on which it replaces this one, may become known later than what happened to this one.
create function agreement_check_history(subject bigint) returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  life record;
  happening record;
  until date;
  halted date;
  ended date;
  rule text;
  broken text;
begin
  select a.reference, a.draft, least(a.signed_on, a.begins_on) as made, a.begins_on, a.ends_on,
    last_day(a.max_extent_date) as extent into life
    from agreement a where a.id = subject;
  until := life.ends_on;
  for happening in
    select e.event, e.date as day, e.new_end_date, last_day(e.new_end_date) as new_end
    from lifecycle_event e where e.agreement_id = subject order by e.date, e.id
  loop
    rule := 'lifecycle_event_follows_check';
    broken := case
      when ended is not null and happening.event = 'terminated' then
        format('%s is terminated since %s, and would be terminated again on %s', life.reference, ended, happening.day)
      when ended is not null and happening.event <> 'amended' then
        format('%s is terminated since %s, and can''t be %s on %s', life.reference, ended, happening.event, happening.day)
      when happening.event = 'suspended' and halted is not null then
        format('%s is suspended since %s, and would be suspended again on %s', life.reference, halted, happening.day)
      when happening.event = 'resumed' and halted is null then
        format('%s is not suspended on %s, and can''t be resumed', life.reference, happening.day) end;
    if life.draft then
      rule := 'lifecycle_event_of_draft_check';
      broken := format('%s is a draft, and can''t be %s', life.reference, happening.event);
    elsif happening.day < life.made then
      rule := 'lifecycle_event_not_before_agreement_check';
      broken := format('%s is %s on %s, before it was made', life.reference, happening.event, happening.day);
    elsif happening.new_end < life.begins_on then
      rule := 'lifecycle_event_ends_after_start_check';
      broken := format('%s starts on %s, and can''t end on %s', life.reference, life.begins_on, happening.new_end_date);
    elsif broken is null and happening.event = 'renewed' and happening.new_end < until then
      rule := 'lifecycle_event_renewal_extends_check';
      broken := format('%s ends on %s already, and a renewal can''t end it on %s', life.reference, until,
        happening.new_end_date);
    elsif broken is null and happening.event = 'renewed' and coalesce(happening.new_end, 'infinity') > life.extent then
      rule := 'lifecycle_event_extent_check';
      broken := format('renewals can carry %s to %s, and no further', life.reference, life.extent);
    end if;
    if broken is not null then
      raise exception using errcode = 'check_violation', table = 'lifecycle_event', constraint = rule,
        message = broken;
    end if;
    if happening.event = 'renewed' or happening.new_end is not null then
      until := happening.new_end;
    end if;
    case happening.event
      when 'suspended' then halted := happening.day;
      when 'resumed' then halted := null;
      when 'terminated' then ended := happening.day;
      else null;
    end case;
  end loop;
end
$$;
comment on function agreement_check_history(bigint) is
  'Fails where something happened to an agreement that does not follow from what was before.';

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
  broken text;
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
  -- What was brought in without a day stays; a day that is known is not forgotten once something followed from it.
  select format('%s has a history, and must keep a day on which it was signed or began', n.reference) into broken
    from changed n join replaced o using (id)
    where n.signed_on is null and n.begins_on is null and (o.signed_on is not null or o.begins_on is not null)
      and exists (select from lifecycle_event e where e.agreement_id = n.id)
    limit 1;
  if broken is not null then
    raise exception using errcode = 'check_violation', table = 'lifecycle_event',
      constraint = 'lifecycle_event_dated_agreement_check', message = broken;
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

-- Without a search_path of its own, so that the planner can take it into the query that calls it.
create function agreement_status(subject agreement, day date) returns text
language sql stable parallel safe
as $$
  select case
    when subject.withdrawn_at is not null then 'withdrawn'
    when subject.draft then 'draft'
    when subject.begins_on is null then null
    else coalesce((
      select p.status from public.agreement_phase p
      where p.agreement_id = subject.id and p.starts_on <= day
      order by p.starts_on desc limit 1),
      case when day < subject.signed_on then 'draft' else 'signed' end) end
$$;
comment on function agreement_status(agreement, date) is
  'Status of an agreement on a day, a draft before it was signed; null where neither its signing nor its start is known.';

create function agreement_made_by(subject agreement, day date) returns boolean
language sql stable parallel safe
as $$
  select not subject.draft and subject.withdrawn_at is null
    and (least(subject.signed_on, subject.begins_on) <= day or subject.begins_on is null
      or day >= public.latest_today() - 1 and subject.signed_on is not null)
$$;
comment on function agreement_made_by(agreement, date) is
  'Whether an agreement counts on a day: it is neither draft nor withdrawn, and was signed or had begun by then. Where the day is today, what the calendar of another time zone let be signed tomorrow counts too.';

-- These give a row rather than a value, since only so the planner can take them into the query that calls them.
create function agreement_end(subject bigint, signed_end date, day date) returns table (end_on date)
language sql stable parallel safe
as $$
  select coalesce((
    select coalesce(public.last_day(e.new_end_date), 'infinity')
    from public.lifecycle_event e
    where e.agreement_id = subject and (e.event = 'renewed' or e.new_end_date is not null)
      and (e.date <= day or day >= public.latest_today() - 1)
    order by e.date desc, e.id desc limit 1), signed_end)
$$;
comment on function agreement_end(bigint, date, date) is
  'The end to which renewals and amendments had carried an agreement by a day, by today also those that take effect later; infinity is open-ended. Terminations and replacements are left aside.';

create function agreement_settlement(subject bigint, ending date, day date) returns table (settled boolean)
language sql stable parallel safe
as $$
  select true
  from public.lifecycle_event e
  where e.agreement_id = subject and e.event = 'terminated' and e.date - 1 <= ending
    and (e.date <= day or day >= public.latest_today() - 1)
  union all
  select true
  from public.related_agreement r
  join public.agreement b on b.id = r.agreement_id
  cross join lateral public.agreement_end(b.id, b.ends_on, day) n
  where r.related_id = subject and not b.draft and b.withdrawn_at is null
    and (day >= public.latest_today() - 1 or coalesce(least(b.signed_on, b.begins_on) <= day, true))
    and (r.relation = 'replacement'
      or r.relation = 'renewal' and coalesce(n.end_on > ending, true) and not exists (
        select from public.lifecycle_event e
        where e.agreement_id = b.id and e.event = 'terminated' and e.date - 1 <= ending
          and (e.date <= day or day >= public.latest_today() - 1)))
$$;
comment on function agreement_settlement(bigint, date, date) is
  'A row for all that is known by a day of what came of an end of an agreement: it was terminated by then, another replaces it, or another renews it and runs beyond that end. A renewal that is over by that end followed an earlier one.';

create function agreement_last_day(subject bigint, begins date, signed_end date, day date) returns table (last_on date)
language sql stable parallel safe
as $$
  select case when l.last_on < begins then null else l.last_on end
  from (
    select least(nullif(n.end_on, 'infinity'),
      (select min(e.date) - 1 from public.lifecycle_event e
        where e.agreement_id = subject and e.event = 'terminated'
          and (e.date <= day or day >= public.latest_today() - 1)),
      (select min(b.begins_on) - 1
        from public.related_agreement r join public.agreement b on b.id = r.agreement_id
        where r.related_id = subject and r.relation = 'replacement' and not b.draft and b.withdrawn_at is null
          and (least(b.signed_on, b.begins_on) <= day or day >= public.latest_today() - 1))) as last_on
    from public.agreement_end(subject, signed_end, day) n) l
$$;
comment on function agreement_last_day(bigint, date, date, date) is
  'The last day of an agreement by what is known on a day: its end as it was moved, its termination, its replacement; null is without end, or never in force. That it is suspended for a time does not end it.';

create function renewed_end(ends_on date, months integer, extent date) returns date
language sql immutable parallel safe
as $$
  select least(((ends_on + 1) + make_interval(months => months))::date - 1, extent)
$$;
comment on function renewed_end(date, integer, date) is
  'The end that a renewal by so many months gives, not beyond an extent if there is one. Counted from the day after the end, so that a period that ends with a month goes on to the end of a month.';
