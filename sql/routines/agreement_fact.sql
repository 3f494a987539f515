-- The fact of an agreement, made from its record in one place. Whoever needs it, the triggers or a check, asks here.

-- The words that numbers stand for in a fact, each set in one array. Literals, so that the planner takes them into the
-- queries that call these functions.
create or replace function relation_number(relation text) returns bigint
language sql immutable strict parallel safe
return array_position('{renewal,replacement,amendment,framework}'::text[], relation);
comment on function relation_number(text) is 'The number that stands for a relation in a fact.';

create or replace function action_words() returns text[]
language sql immutable strict parallel safe
return '{amended,suspended,resumed,terminated,renewed}'::text[];
comment on function action_words() is 'The lifecycle actions, in the order of the numbers that stand for them in a fact.';

create or replace function action_number(action text) returns integer
language sql immutable strict parallel safe
return array_position(action_words(), action);
comment on function action_number(text) is 'The number that stands for a lifecycle action in a fact.';

create or replace function tells_end(action integer, new_end integer, told integer) returns boolean
language sql immutable parallel safe
as $$
  select action = action_number('renewed')
    or action = action_number('amended') and (new_end is not null or told % 4 <> 0)
$$;
comment on function tells_end(integer, integer, integer) is
  'Whether something that happened, by three numbers of a life, says when the agreement ends: a renewal, or an amendment with an end.';

create or replace function status_words() returns text[]
language sql immutable strict parallel safe
return '{in-force,suspended,expired,terminated,replaced}'::text[];
comment on function status_words() is 'The statuses that a phase can have, in the order of the numbers that stand for them in a fact.';

create or replace function status_number(status text) returns integer
language sql immutable strict parallel safe
return array_position(status_words(), status);
comment on function status_number(text) is 'The number that stands for a status in a fact.';

create or replace function status_word(number integer) returns text
language sql immutable strict parallel safe
return (status_words())[number];
comment on function status_word(integer) is 'The status that a number stands for in a fact.';

create or replace function signing_number(signed_on date, traits integer) returns integer
language sql immutable strict parallel safe
return (signed_on - date '2000-01-01') * 4
  + case when traits & 4 > 0 then 0 when traits & 2 > 0 then 1 else 2 end;
comment on function signing_number(date, integer) is
  'The date of signing as a number that compares as dates do: four times the day, counted from 2000-01-01, and 0 where the year is known, 1 where the month is, 2 where the day is.';

create or replace function has_brought_in(parties bytea, spans integer[]) returns boolean
language sql immutable parallel safe
return coalesce(cardinality(spans) > 2 * (length(parties) / 8), false);
comment on function has_brought_in(bytea, integer[]) is
  'Whether an amendment brought a party in, by the parties and the spans of a fact: then not all signed on one day.';

create or replace function written_end(
  traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[],
  day date, known_by date)
returns date
language plpgsql immutable parallel safe
as $$
declare
  is_automatic constant boolean := renews_itself(traits) and not is_draft(traits);
  ended date := case when is_open_ended(traits) then 'infinity' else ends_on end;
  is_agreed_ahead boolean := false;
  told date;
  new_end date;
  followed date;
begin
  if ended is null and is_automatic then
    ended := first_term_end(begins_on, months, extent);
  end if;
  for i in 0 .. coalesce(cardinality(life), 0) / 4 - 1 loop
    told := date '2000-01-01' + life[4 * i + 1];
    -- What is signed before it takes effect is known from then on.
    continue when told - life[4 * i + 4] / 4 > known_by;
    continue when told > greatest(day, known_by) and life[4 * i + 2] = action_number('amended');
    continue when not tells_end(life[4 * i + 2], life[4 * i + 3], life[4 * i + 4]);
    new_end := case life[4 * i + 4] % 4 when 1 then 'infinity' when 0 then date '2000-01-01' + life[4 * i + 3] end;
    if life[4 * i + 2] = action_number('renewed') then
      continue when is_agreed_ahead;
      followed := nullif(case when is_automatic and ended is distinct from 'infinity' then
        carried_end(begins_on, ended, months, extent, lapse, renewed_from, told - 1) else ended end, 'infinity');
      -- After a gap it carries no end on before its own day, nor does one of what has none.
      continue when told > day and coalesce(told > followed + 1, told > known_by);
      is_agreed_ahead := coalesce(followed >= day, false);
      -- A renewal takes effect on the day after the end that it follows: to that one, or an earlier one, it leads nowhere.
      continue when is_agreed_ahead or new_end <= followed;
    end if;
    is_agreed_ahead := false;
    ended := new_end;
  end loop;
  return ended;
end
$$;
comment on function written_end(integer, date, date, integer, date, date, date, integer[], date, date) is
  'The end that somebody wrote and that counts on a day, by what had happened or been agreed by another day and has taken effect; infinity is open, null not known. Terms that begin by themselves come after it.';

create or replace function fact_end(
  traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[],
  day date, known_by date)
returns date
language plpgsql immutable parallel safe
as $$
declare
  ended constant date := written_end(
    traits, begins_on, ends_on, months, extent, lapse, renewed_from, life, day, known_by);
  found date := case when renews_itself(traits) and not is_draft(traits) and ended is distinct from 'infinity' then
    carried_end(begins_on, ended, months, extent, lapse, renewed_from, day) else ended end;
  since date := begins_on;
begin
  if is_draft(traits) or coalesce(found, 'infinity') < 'infinity' or renewed_from is null or day < renewed_from then
    return found;
  end if;
  -- When it was last said to have none.
  for i in reverse coalesce(cardinality(life), 0) / 4 - 1 .. 0 loop
    continue when life[4 * i + 4] % 4 = 0 or date '2000-01-01' + life[4 * i + 1] > least(day, known_by);
    since := date '2000-01-01' + life[4 * i + 1];
    if life[4 * i + 2] = action_number('renewed') then
      since := greatest(since, 1 + nullif(fact_end(traits, begins_on, ends_on, months, extent, lapse, renewed_from,
        life[:4 * i], since - 1, known_by), 'infinity'));
    end if;
    exit;
  end loop;
  return coalesce(renewed_end(begins_on, renewed_from, since), found);
end
$$;
comment on function fact_end(integer, date, date, integer, date, date, date, integer[], date, date) is
  'The end that a fact has on a day: of the term that runs then, by what had happened or been agreed by another day and has taken effect; infinity is open, null not known. Terminations and replacements are left aside.';

create or replace function fact_end_in_sight(
  traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[],
  day date, known_by date)
returns date
language plpgsql immutable parallel safe
as $$
declare
  found date := fact_end(traits, begins_on, ends_on, months, extent, lapse, renewed_from, life, day, known_by);
  further date;
begin
  -- As if notice was given for each: then only what is written carries it on.
  while found < 'infinity' loop
    further := fact_end(traits, begins_on, ends_on, months, extent, found, renewed_from, life, found + 1,
      least(known_by, found + 1));
    exit when further <= found;
    found := further;
  end loop;
  return found;
end
$$;
comment on function fact_end_in_sight(integer, date, date, integer, date, date, date, integer[], date, date) is
  'The end to which a fact is carried by what is written, from the term that runs on a day on: renewals that were agreed ahead, and amendments, follow it; terms that begin by themselves do not. Notice is given for this one.';

-- Planned once in a session: taken into the query that calls it, it was dearer to plan than all the rest of that.
create or replace function fact_in_sight(f agreement_fact, day date, known_by date)
returns table (end_on date, last_on date, goes_on_to date, is_noticed boolean)
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
declare
  is_automatic constant boolean := renews_itself(f.traits) and not is_draft(f.traits);
  -- Notice that was given later is not known yet.
  lapse constant date := case when f.lapse_given_on > known_by then null else f.lapse_on end;
  -- Nor is another agreement that is signed later.
  renewed_from constant date := renewed_from_known(f, known_by);
  written date := coalesce(f.ends_on, first_term_end(f.begins_on, f.renewal_months, f.extent_on));
begin
  -- To most nothing happened, and then there is but one end that was written.
  end_on := case when f.life is null and is_automatic then
      carried_end(f.begins_on, written, f.renewal_months, f.extent_on, lapse, renewed_from, day)
    else fact_end_in_sight(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, lapse, renewed_from, f.life, day,
      known_by) end;
  is_noticed := false;
  if is_automatic and end_on < 'infinity' then
    if f.life is not null then
      written := written_end(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, lapse, renewed_from, f.life, end_on,
        least(known_by, end_on));
    end if;
    last_on := carried_until(f.begins_on, written, f.renewal_months, f.extent_on, lapse, renewed_from);
    goes_on_to := carried_end(f.begins_on, written, f.renewal_months, f.extent_on, lapse, renewed_from, end_on + 1);
    is_noticed := coalesce(lapse between coalesce(written, lapse) and end_on, false);
  end if;
  return next;
end
$$;
comment on function fact_in_sight(agreement_fact, date, date) is
  'The end in sight of a fact, and where it renews itself: the last day to which it goes, null for good; the end after that, itself where none follows, null where the months are not known; and whether notice was given for it.';

create or replace function agreement_facts(subjects bigint[]) returns setof agreement_fact
language sql stable
set jit = off
as $$
  -- VALUES would be made ready anew for every row, which costs more than all the rest.
  select a.id,
    a.draft::integer
      + case char_length(a.date_signed) when 7 then 2 when 4 then 4 else 0 end
      + case when char_length(coalesce(a.start_date::text, a.date_signed)) < 10 then 8 else 0 end
      + case when char_length(a.end_date) < 10 then 16 else 0 end
      + case when l.is_end_imprecise then 32 else 0 end
      + case when char_length(a.start_date) < 10 then 65536 else 0 end
      + case when a.start_date is null then 64 else 0 end
      + case when v.ended is null then 128 else 0 end
      + case when a.no_money then 32768 when a.amount is null then 256 else 0 end
      + case when not a.binding then 131072 else 0 end
      + case when a.type = 'framework' and a.amount is not null then 262144 else 0 end
      + case when a.parties_unknown is not null then 512 else 0 end
      + w.automatic::integer * 4096
      + a.open_ended::integer * 16384
      + case when 'funder' = any (p.roles) then 1048576 else 0 end
      + case when e.is_amendment then 2097152 else 0 end,
    a.signed_on, a.begins_on, a.ends_on,
    case when not w.automatic then nullif(v.ended, 'infinity') end, c.last_on,
    -- One that was signed before, or when this was over, goes on in its place all the same.
    case when a.begins_on is not null then least(a.signed_on, a.begins_on, l.first_on, d.first_on, n.first_on) end,
    case
      when a.begins_on is null then null
      when a.draft then greatest(a.signed_on, l.last_on, d.last_on)
      when t.phases is null then case when c.last_on is not null then
        greatest(a.signed_on, c.last_on + 1, d.last_on, n.last_on) end
      -- Terms begin while it is suspended, too.
      when t.phases[cardinality(t.phases)] in (status_number('in-force'), status_number('suspended')) then null
      else greatest(a.signed_on, l.last_on, d.last_on, n.last_on, date '2000-01-01' + t.phases[cardinality(t.phases) - 1]) end,
    x.extent, a.lapse_on, a.lapse_given_on, n.renewed_from,
    a.renewal_months::smallint, a.notice_days::smallint, a.notice_months::smallint, a.event_id, a.type,
    coalesce(p.parties, ''), f.fields, t.phases, k.life, r.later || m.later, e.earlier,
    a.amount, a.currency, d.revalued, p.roles, p.spans
  from unnest(subjects) s (id)
  join agreement a on a.id = s.id and a.retracted_at is null
  left join lateral (
    select string_agg(int8send(f.field_id), '' order by f.position) as fields
    from agreement_field f where f.agreement_id = a.id) f on true
  left join lateral (
    select array_agg(n.number order by r.agreement_id, r.relation, n.place) as later,
      bool_or(r.relation = 'replacement') as is_replaced, bool_or(r.relation = 'renewal') as is_renewed,
      coalesce(bool_or(r.relation = 'amendment'), false) as is_amended
    from related_agreement r
    cross join lateral unnest(array[relation_number(r.relation), r.agreement_id]) with ordinality n (number, place)
    where r.related_id = a.id and r.relation <> 'framework') r on true
  left join lateral (
    select string_agg(int8send(p.organization_id), '' order by p.place) as parties,
      case when bool_or(p.joined_on is not null or p.left_on is not null) then (
        select array_agg(n.number order by q.place, n.place)
        from agreement_parties(a.id, r.is_amended) q
        cross join lateral unnest(array[q.joined_on - date '2000-01-01', q.left_on - date '2000-01-01'])
          with ordinality n (number, place))
        -- Behind them the dates of those who did not sign the agreement itself.
        || case when count(p.signed_number) > 0 then array_agg(p.signed_number order by p.place) end end as spans,
      case when count(p.role) > 0 then array_agg(p.role order by p.place) end as roles
    from agreement_parties(a.id, r.is_amended) p) p on true
  left join lateral (
    select array_agg(n.number order by k.id, k.relation, n.place) as later,
      bool_or(k.relation = 'replacement') as is_replaced, bool_or(k.relation = 'renewal') as is_renewed
    from agreement_carried_on(a.id) k
    cross join lateral unnest(array[relation_number(k.relation), k.id]) with ordinality n (number, place)
    where r.is_amended) m on true
  left join lateral (
    select array_agg(n.number order by l.date, l.id, n.place) as life,
      min(l.date) as first_on, max(l.date) as last_on,
      bool_or(char_length(l.new_end_date) < 10) as is_end_imprecise, bool_or(l.new_amount is not null) as is_revalued
    from agreement_changes(a.id, r.is_amended) l
    cross join lateral unnest(array[
      l.date - date '2000-01-01',
      action_number(l.action),
      last_day(l.new_end_date) - date '2000-01-01',
      case when l.open_ended then 1 when l.action = 'renewed' and l.new_end_date is null then 2 else 0 end
        + 4 * (l.date - l.known_on)]) with ordinality n (number, place)) l on true
  left join lateral (
    select array_agg(n.text order by g.date, g.id, g.place, n.place) as revalued, min(g.date) as first_on, max(g.date) as last_on
    from agreement_growth(a.id, case when a.no_money then 0 else a.amount end, a.currency) g
    cross join lateral unnest(array[g.date::text, g.amount::text, g.currency]) with ordinality n (text, place)
    where r.is_amended or l.is_revalued) d on true
  left join lateral (
    select array_agg(n.number order by r.position, r.related_id, r.relation, n.place) as earlier,
      bool_or(r.relation = 'amendment') as is_amendment
    from related_agreement r
    cross join lateral unnest(array[relation_number(r.relation), r.related_id]) with ordinality n (number, place)
    where r.agreement_id = a.id) e on true
  cross join lateral (
    select a.renewal_rule is not distinct from 'automatic' and not a.open_ended as automatic) g
  cross join lateral (
    select g.automatic::integer * 4096 + a.open_ended::integer * 16384 as traits, last_day(a.max_extent_date) as extent) x
  cross join lateral (
    select g.automatic,
      coalesce(a.ends_on, case when g.automatic then first_term_end(a.begins_on, a.renewal_months, x.extent) end) as ended) w
  left join lateral (
    select min(b.begins_on) as renewed_from, min(b.known_on) as first_on, max(b.signed_on) as last_on,
      range_agg(daterange(b.begins_on, greatest(coalesce(agreement_said_last(b.id), 'infinity'), b.begins_on), '[]'))
        filter (where l.life is not null and b.begins_on is not null) as renewals
    from agreement_renewals(a.id) b
    where r.is_renewed or m.is_renewed) n on true
  cross join lateral (
    select case when n.renewals is null then l.life else life_handed_on(x.traits, a.begins_on, a.ends_on, a.renewal_months,
      x.extent, a.lapse_on, n.renewed_from, l.life, n.renewals) end as life
    offset 0) k
  cross join lateral (
    select coalesce(case when w.automatic and not a.draft then
      carried_until(a.begins_on, w.ended, a.renewal_months, x.extent, a.lapse_on, n.renewed_from)
      else a.ends_on end, case when not a.draft then renewed_end(a.begins_on, n.renewed_from, a.begins_on) end) as last_on) c
  cross join lateral (
    select case when l.life is null then coalesce(w.ended, case when a.open_ended then date 'infinity' end) else
      written_end(x.traits, a.begins_on, a.ends_on, a.renewal_months, x.extent, a.lapse_on, n.renewed_from, k.life, 'infinity',
        'infinity') end as ended) v
  left join lateral (
    select array_agg(n.number order by h.starts_on, n.place) as phases
    from agreement_phases(a.id, n.renewed_from, k.life) h
    cross join lateral unnest(array[h.starts_on - date '2000-01-01', status_number(h.status)])
      with ordinality n (number, place)
    where l.life is not null or r.is_replaced or m.is_replaced) t on true
$$;
comment on function agreement_facts(bigint[]) is
  'The facts of agreements as their records tell them; none for those that were taken back.';

-- A function in SQL would be planned anew wherever another one calls it.
create or replace function fact_status(begins_on date, last_on date, phases integer[], day date) returns text
language plpgsql immutable parallel safe
as $$
declare
  number integer := day - date '2000-01-01';
begin
  if begins_on is null then
    return null;
  elsif phases is null then
    return case when day < begins_on then null when day > last_on then 'expired' else 'in-force' end;
  end if;
  for place in reverse cardinality(phases) - 1 .. 1 by 2 loop
    if phases[place] <= number then
      return status_word(phases[place + 1]);
    end if;
  end loop;
  return null;
end
$$;
comment on function fact_status(date, date, integer[], date) is
  'The status that a fact has on a day, by its begin, its last day and its phases; null before it begins, and where that is not known.';

create or replace function fact_phases(begins_on date, last_on date, phases integer[])
returns table (starts_on date, ends_on date, status text, previous text)
language sql immutable parallel safe
as $$
  select $1, $2, 'in-force', 'signed' where $3 is null
  union all
  select $2 + 1, null, 'expired', 'in-force' where $3 is null and $2 is not null
  union all
  select date '2000-01-01' + $3[2 * i - 1], date '2000-01-01' + $3[2 * i + 1] - 1, status_word($3[2 * i]),
    coalesce(status_word($3[2 * i - 2]), 'signed')
  from generate_series(1, cardinality($3) / 2) i
$$;
comment on function fact_phases(date, date, integer[]) is
  'The phases that a fact unfolds to, of its begin, its last day and what is packed; not for one that never begins.';

create or replace function fact_cut_short(phases integer[]) returns table (last_on date, how text)
language sql immutable parallel safe
as $$
  select date '2000-01-01' + $1[cardinality($1) - 1] - 1,
    case $1[cardinality($1)] when status_number('terminated') then 'terminates' else 'replaced' end
  where $1[cardinality($1)] in (status_number('terminated'), status_number('replaced'))
$$;
comment on function fact_cut_short(integer[]) is
  'The last day before a termination or a replacement that phases end with, and which it is; no row where they end otherwise.';

create or replace function fact_gap_after(phases integer[], day date) returns date
language sql immutable strict parallel safe
return (
  select min(date '2000-01-01' + phases[2 * i - 1]) - 1
  from generate_series(1, cardinality(phases) / 2 - 1) i
  where phases[2 * i] = status_number('expired') and date '2000-01-01' + phases[2 * i - 1] > day);
comment on function fact_gap_after(integer[], date) is
  'The last day, from one on, after which phases have expired for a time; null where that is not so.';

-- Not even by hand: what stands in a fact follows from records. Whoever gets past this is found by a check.
create or replace function agreement_fact_guard() returns trigger
language plpgsql
as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception using errcode = 'insufficient_privilege',
      message = 'the facts of agreements follow from their records, and are not written by hand';
  end if;
  return null;
end
$$;
comment on function agreement_fact_guard() is 'Lets only triggers write facts.';
create or replace trigger agreement_fact_guard before insert or update or delete on agreement_fact
  for each statement execute function agreement_fact_guard();
