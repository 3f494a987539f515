-- How an agreement stands on a day: its status, its value, when it ends, and whether its end has been dealt with.

-- Without a search_path of their own, so that the planner can take them into the query that calls them.
create or replace function standing(draft boolean, signed_on date, begins_on date, phase text, day date) returns text
language sql immutable parallel safe
as $$
  select case
    when draft then 'draft'
    when begins_on is null then null
    else coalesce(phase, case when day < signed_on then 'draft' else 'signed' end) end
$$;
comment on function standing(boolean, date, date, text, date) is
  'Status on a day of what was not retracted, by the phase that its life has then, a draft before it was signed; null where neither its signing nor its start is known.';

-- Its cost says to the planner that any other condition is better asked first.
create or replace function agreement_status(subject agreement, day date, party_keys bigint[]) returns text
language plpgsql stable parallel safe cost 10000
set plan_cache_mode = force_generic_plan
as $$
declare
  found record;
begin
  if subject.retracted_at is not null then
    return 'retracted';
  end if;
  select fact_status_in_place(f, day, party_keys) as phase, is_amendment(f.traits) as amends
    into found from agreement_fact f where f.agreement_id = subject.id;
  if found.amends and found.phase in ('in-force', 'suspended') then
    -- What it amends is over, and it with that.
    found.phase := coalesce((
      select min(o.status)
      from agreement_amended(array[subject.id]) m
      join agreement_fact f on f.agreement_id = m and in_figures(f.traits)
      cross join lateral (select fact_status(f.begins_on, f.last_on, f.phases, day) as status) o
      having bool_and(coalesce(o.status in ('expired', 'terminated', 'replaced'), false))), found.phase);
  end if;
  return standing(subject.draft, subject.signed_on, subject.begins_on, found.phase, day);
end
$$;
comment on function agreement_status(agreement, date, bigint[]) is
  'Status of an agreement on a day for some parties, by keys under which they were recorded, or for all where that is null: what renews an agreement of others is in force for them from its begin.';

create or replace function agreement_status(subject agreement, day date) returns text
language sql stable parallel safe cost 10000
as $$ select agreement_status(subject, day, null) $$;
comment on function agreement_status(agreement, date) is
  'Status of an agreement on a day for all, a draft before it was signed, and signed while it waits for the end of what it renews; null where neither its signing nor its start is known.';

create or replace function made_by(signed_on date, begins_on date, day date, today date) returns boolean
language sql immutable parallel safe
as $$
  select least(signed_on, begins_on) <= day or begins_on is null or is_now(day, today)
$$;
comment on function made_by(date, date, date, date) is
  'Whether what was signed and began on some days was made by another day. Where that is today all is: what is recorded is signed, though it begins later, or the calendar of another time zone let it be signed tomorrow.';

create or replace function agreement_made_by(subject agreement, day date, today date) returns boolean
language sql stable parallel safe
as $$
  select not subject.draft and subject.retracted_at is null
    and made_by(subject.signed_on, subject.begins_on, day, today)
$$;
comment on function agreement_made_by(agreement, date, date) is
  'Whether an agreement counts on a day: it is neither draft nor retracted, and was made by then.';

-- These give a row rather than a value, since only so the planner can take them into the query that calls them.
create or replace function agreement_end(subject bigint, day date, known_by date) returns table (end_on date)
language sql stable parallel safe
as $$
  select (
    select fact_end(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, f.lapse_on,
      renewed_from_known(f, known_by), f.life, day, known_by)
    from agreement_fact f where f.agreement_id = subject)
$$;
comment on function agreement_end(bigint, date, date) is
  'The end that an agreement has on a day: of the term that runs then, by what had happened or been agreed by another day and has taken effect; infinity is open, null not known, or retracted. Terminations and replacements are left aside.';

-- Asked one by one, and planned once in a session: whoever asks has found few ends.
drop function if exists agreement_end_dealt_with(bigint, date, date, date);
create or replace function agreement_end_dealt_with(subject bigint, ending date, day date, today date, party_keys bigint[])
returns table (done boolean)
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
begin
  -- One after the end ends nothing; by then it says what came of that.
  done := exists (
    select from lifecycle_action e
    where e.agreement_id = subject and (e.action = 'terminated' and e.date <= greatest(ending, least(day, today))
      -- Before a gap there is an end still; once that is over, the renewal is what came of it.
      or e.action = 'renewed' and ending < day and least(e.date, e.date_agreed) <= known_by(day, today)
        and (e.open_ended or last_day(e.new_end_date) > ending)));
  -- Most have nothing that another could go on from, and to plan what follows costs more than to ask.
  if not done and exists (select from related_agreement r where r.related_id = subject and r.relation <> 'framework') then
    done := exists (
      select from agreement_followers(subject) b
      where b.relation = 'replacement'
        and (is_now(day, today) or coalesce(least(b.signed_on, b.begins_on) <= day, true) or b.begins_on - 1 <= ending))
    or exists (
      select from agreement_renewals(subject) b
      where (is_now(day, today) or coalesce(b.known_on <= day, true))
        and (party_keys is null or exists (
          select from agreement_party_rows(b.id) p where p.organization_id = any (party_keys)))
        -- Before a gap the same. What renews itself goes on
        -- by itself until the other begins.
        and coalesce(b.begins_on <= ending + 1 or ending < day and not exists (
          select from agreement a where a.id = subject and a.renewal_rule = 'automatic' and not a.open_ended), true)
        -- One that renews itself may have a term to come that runs beyond it.
        and coalesce((select n.end_on from agreement_end(b.id, greatest(day, ending + 1), day) n) > ending, true)
        and not exists (
          select from lifecycle_action e
          where e.agreement_id = b.id and e.action = 'terminated' and e.date - 1 <= ending));
  end if;
  if done then
    return next;
  end if;
end
$$;
comment on function agreement_end_dealt_with(bigint, date, date, date, bigint[]) is
  'A row for all that is known by a day of what came of an end of an agreement: it was terminated by then, another replaces it, or another renews it and runs beyond that end. A renewal that is over by that end followed an earlier one. Where it is asked for some parties, by the keys under which they were recorded, what renews it is one of theirs.';

create or replace function is_carried_to(f agreement_fact, ending date, day date) returns boolean
language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan
as $$
begin
  return coalesce(ending <= (
    select case when renews_itself(f.traits) then i.last_on else i.end_on end from fact_in_sight(f, day, day) i), true);
end
$$;
comment on function is_carried_to(agreement_fact, date, date) is
  'Whether what is known by a day carries an agreement as far as to another: by terms that begin by themselves, or by what is written. What comes later, such as a termination, is after its end then.';

-- Planned once in a session, whatever the transaction wants of its own questions: planning it costs more than asking it.
create or replace function agreement_last_day_told(subject bigint, day date) returns date
language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan
as $$
declare
  f agreement_fact;
  renewed_from date;
  last_on date;
  cut_on date;
begin
  select * into f from agreement_fact k where k.agreement_id = subject;
  renewed_from := renewed_from_known(f, day);
  -- Each is asked only where there may be one: to begin all that can be asked costs more than the answer.
  last_on := fact_end(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, f.lapse_on, renewed_from, f.life, day, day);
  if f.phases is not null then
    select c.last_on into cut_on from fact_cut_short(f.phases) c;
    -- What goes on until it is terminated or replaced, in a later term or by a renewal that is known, ends then; after the end
    -- neither is one.
    if cut_on <= coalesce(last_on, 'infinity') or cut_on >= day and is_carried_to(f, cut_on, day) then
      last_on := cut_on;
    end if;
  end if;
  last_on := case when last_on >= f.begins_on then last_on end;
  -- A draft changes nothing, and ends as it says.
  if is_amendment(f.traits) and not is_draft(f.traits) then
    -- What it amends is over then, and it with that; what it says of the end is told of that one, from its begin on.
    last_on := least(last_on, (
      select max(d.last_on)
      from agreement_amended(array[subject]) m
      join agreement_fact a on a.agreement_id = m and in_figures(a.traits)
      cross join lateral agreement_last_day(m, greatest(day, f.begins_on)) d
      having max(coalesce(d.last_on, 'infinity')) < 'infinity'));
  end if;
  return last_on;
end
$$;
comment on function agreement_last_day_told(bigint, date) is
  'What agreement_last_day tells of an agreement to which something happened, which renews itself, or which amends another.';

create or replace function agreement_last_day(subject bigint, day date) returns table (last_on date)
language sql stable parallel safe
as $$
  select (
    -- To most nothing happened, and then there is but one end.
    select case when f.life is not null or f.later is not null or renews_itself(f.traits) or is_amendment(f.traits)
        then agreement_last_day_told(subject, day)
      when is_open_ended(f.traits) and f.begins_on is not null then 'infinity'
      when f.ends_on >= f.begins_on then f.ends_on end
    from agreement_fact f where f.agreement_id = subject)
$$;
comment on function agreement_last_day(bigint, date) is
  'The last day of an agreement as it stands on a day: its end then, or the day before its termination or its replacement, and of an amendment no later than that of what it amends; infinity is open, null not known, never in force, or retracted. That it is suspended for a time does not end it, nor does what comes after the end.';

drop function if exists agreement_ends_on(bigint, date, date);
create or replace function agreement_ends_on(subject bigint, day date, today date, party_keys bigint[]) returns table (end_on date)
language sql stable parallel safe
as $$
  select e.end_on
  from agreement_fact f
  cross join lateral (select renews_itself(f.traits) as is_automatic) t
  cross join lateral fact_in_sight(f, day, known_by(day, today)) i
  left join fact_cut_short(f.phases) c on c.last_on >= greatest(day, f.begins_on)
    and coalesce(c.last_on <= case when t.is_automatic then i.last_on else i.end_on end, true)
  cross join lateral (
    select coalesce(c.last_on, case
      -- Another term follows by itself, or another agreement goes on.
      when t.is_automatic and i.goes_on_to is distinct from i.end_on then null
      when i.end_on = 'infinity' or i.end_on < day then null
      when exists (select from agreement_end_dealt_with(f.agreement_id, i.end_on, day, today, party_keys)) then null
      else i.end_on end) as end_on
    offset 0) e
  where f.agreement_id = subject and in_figures(f.traits) and e.end_on is not null
$$;
comment on function agreement_ends_on(bigint, date, date, bigint[]) is
  'The last day after which an agreement does not go on, by what is known of it on a day: its end, where no term follows by itself and no renewal was agreed, or the day before its termination or its replacement; no row where it is renewed, is over or has no end, and none for what amends another.';

create or replace function agreement_value_on(subject bigint, day date)
returns table (new_amount numeric, new_currency text, since date)
language sql stable parallel safe
as $$
  select t.amount + coalesce(m.amount, 0), coalesce(t.currency, m.currency), greatest(t.since, m.since)
  from (
    -- No money is an amount of 0 in any currency.
    select coalesce(l.new_amount, a.amount, case when a.no_money then 0 end)::numeric as amount,
      coalesce(l.new_currency, a.currency) as currency, l.date as since,
      exists (select from related_agreement r where r.related_id = a.id and r.relation = 'amendment') as is_amended
    from agreement a
    left join lateral (
      select l.new_amount, l.new_currency, l.date
      from lifecycle_action l
      where l.agreement_id = a.id and l.new_amount is not null and l.date <= day
      order by l.date desc, l.id desc limit 1) l on true
    where a.id = subject
    offset 0) t
  left join lateral (
    select sum(b.amount::numeric) as amount, b.currency, max(b.signed_on) as since
    from agreement_amendments(case when t.is_amended then subject end) b
    where b.signed_on <= day and b.currency = coalesce(t.currency, b.currency)
    group by b.currency order by min(b.signed_on), b.currency limit 1) m on true
  where t.amount is not null and (t.since is not null or m.since is not null)
$$;
comment on function agreement_value_on(bigint, date) is
  'The value that amendments and renewals had given an agreement by a day, and from when on; no row where none had. What amends it as an agreement of its own adds what it is worth, in the same currency; of one without money in the first there is.';
