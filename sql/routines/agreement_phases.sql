-- The life of an agreement as a run of phases, for those to which something happened: facts carry what it tells. (Where
-- nothing did, the dates alone tell it.) Its cost says to the planner that any other condition is better asked first.
create or replace function agreement_phases(subject bigint, renewed_from date, life integer[])
returns table (starts_on date, ends_on date, status text, previous text)
language plpgsql stable cost 100000 rows 3
-- To make a plan anew for each agreement costs ten times what it saves.
set plan_cache_mode = force_generic_plan
as $$
declare
  valid record;
  happening record;
  ended date;
  until date;
  followed date;
  now_is text := 'signed';
  halted boolean := false;
begin
  select a.begins_on, a.ends_on, a.draft, a.retracted_at, a.renewal_months as months,
    a.renewal_rule = 'automatic' and not a.open_ended as is_automatic, last_day(a.max_extent_date) as extent, a.lapse_on as lapse
    into valid from agreement a where a.id = subject;
  if valid.begins_on is null or valid.draft or valid.retracted_at is not null then
    return;
  end if;
  ended := coalesce(valid.ends_on,
    case when valid.is_automatic then first_term_end(valid.begins_on, valid.months, valid.extent) end);
  until := coalesce(case when valid.is_automatic then
    carried_until(valid.begins_on, ended, valid.months, valid.extent, valid.lapse, renewed_from) else ended end,
    renewed_end(valid.begins_on, renewed_from, valid.begins_on));
  for happening in
    select * from (
      select valid.begins_on as day, 0 as turn, 0 as number, 'begun' as action, null::date as new_end, null as is_open
      union all
      select date '2000-01-01' + life[4 * i - 3], 1, i, (action_words())[life[4 * i - 2]], date '2000-01-01' + life[4 * i - 1],
          life[4 * i] % 4 = 1 from generate_series(1, cardinality(life) / 4) i
        where life[4 * i - 2] > 0
          and (life[4 * i - 2] <> action_number('amended') or tells_end(life[4 * i - 2], life[4 * i - 1], life[4 * i]))
      union all
      select min(b.begins_on), 2, 0, 'replaced', null, null from agreement_followers(subject) b
        where b.relation = 'replacement' having min(b.begins_on) is not null
      union all
      select 'infinity', 3, 0, 'end of time', null, null) all_of_them
    order by day, turn, number
  loop
    -- What ran out before this day did so by itself.
    if now_is in ('in-force', 'suspended') and until + 1 < happening.day then
      if starts_on is not null then
        ends_on := until;
        return next;
      end if;
      previous := now_is; status := 'expired'; starts_on := until + 1;
      now_is := 'expired';
    end if;
    case happening.action
      when 'suspended' then halted := true;
      when 'resumed' then halted := false;
      when 'renewed', 'amended' then
        followed := case when happening.action = 'renewed' then
          case when valid.is_automatic and ended is distinct from 'infinity' then
            carried_end(valid.begins_on, ended, valid.months, valid.extent, valid.lapse, renewed_from, happening.day - 1)
          else nullif(ended, 'infinity') end end;
        -- A renewal to no later end than the one that it follows leads nowhere.
        if coalesce(happening.new_end > followed, true) then
          ended := case when happening.is_open then 'infinity' else happening.new_end end;
          until := coalesce(case when valid.is_automatic and not happening.is_open then
            carried_until(valid.begins_on, ended, valid.months, valid.extent, valid.lapse, renewed_from)
            else happening.new_end end,
            renewed_end(valid.begins_on, renewed_from, greatest(happening.day, followed + 1)));
        end if;
      else null;
    end case;
    declare
      next_is text := case
        -- What comes after the end changes nothing; but what takes its place on the day after the end does.
        when happening.action in ('terminated', 'replaced') and now_is = 'expired' then 'expired'
        when happening.action = 'terminated' and until < happening.day then 'expired'
        when happening.action in ('terminated', 'replaced') then happening.action
        when happening.action = 'end of time' then now_is
        when now_is = 'signed' and happening.action <> 'begun' and happening.day < valid.begins_on then 'signed'
        when until < happening.day then 'expired'
        when halted then 'suspended'
        else 'in-force' end;
    begin
      if next_is <> now_is then
        if starts_on = happening.day then
          now_is := previous;  -- A second change on one day takes the place of the first.
        elsif starts_on is not null then
          ends_on := happening.day - 1;
          return next;
        end if;
        previous := now_is; status := next_is; starts_on := happening.day;
        now_is := next_is;
      end if;
    end;
    exit when happening.action = 'terminated' or now_is = 'replaced';
  end loop;
  ends_on := null;
  return next;
end
$$;
comment on function agreement_phases(bigint, date, integer[]) is
  'The phases of an agreement, told from its dates, its rule and replacement; the day on which another begins that renews it is handed in, and what happened to it, as its fact has it.';
