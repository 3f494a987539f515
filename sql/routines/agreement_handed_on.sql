-- What an agreement that renews another does to that one: which can go on in its place, since when that is known, and what
-- was told too late.

create or replace function agreement_said_last(subject bigint) returns date
language sql stable parallel safe
as $$
  select least(
    (select min(l.date) - 1 from lifecycle_action l where l.agreement_id = a.id and l.action = 'terminated'),
    case when a.renewal_rule is distinct from 'automatic' or a.open_ended then (
      select s.last_on from (
        select c.date, c.id, case when c.open_ended then null else last_day(c.new_end_date) end as last_on
        from agreement_changes(a.id, true) c
        where c.action = 'renewed' or c.new_end_date is not null or c.open_ended
        union all
        select '-infinity', 0, a.ends_on) s
      order by s.date desc, s.id desc limit 1) end)
  from agreement a where a.id = subject
$$;
comment on function agreement_said_last(bigint) is
  'The last day of an agreement by what its own record says last of its end, or before its termination; null where nothing ends it, or it renews itself.';

create or replace function agreement_renewals(subject bigint)
returns table (id bigint, begins_on date, known_on date, signed_on date)
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  select b.id, b.begins_on, least(b.signed_on, b.begins_on), b.signed_on
  from agreement a
  cross join lateral agreement_followers(a.id) b
  where a.id = subject and b.relation = 'renewal'
    -- One that begins before it renews nothing.
    and coalesce(b.begins_on >= a.begins_on, true)
    -- What is over by the first end of one that renews itself goes on in nothing, and keeps no term from following.
    and (a.renewal_rule is distinct from 'automatic' or a.open_ended or coalesce(
      agreement_said_last(b.id) > coalesce(a.ends_on,
        first_term_end(a.begins_on, a.renewal_months, last_day(a.max_extent_date))), true));
end
$$;
comment on function agreement_renewals(bigint) is
  'The agreements that renew one and can go on in its place, with the day from which each was there, signed or begun, and that of its signing.';

-- Who was over when another had begun that renews it has handed on: what is told of its end afterwards can't bring back
-- what has gone by. One that is over by then itself does not go on.
create or replace function life_handed_on(
  traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[],
  renewals datemultirange)
returns integer[]
language plpgsql immutable parallel safe
as $$
declare
  kept integer[] := life;
  told date;
  over_on date;
begin
  for i in 0 .. coalesce(cardinality(life), 0) / 4 - 1 loop
    continue when not tells_end(life[4 * i + 2], life[4 * i + 3], life[4 * i + 4]);
    told := date '2000-01-01' + life[4 * i + 1];
    over_on := 1 + nullif(fact_end(traits, begins_on, ends_on, months, extent, lapse, renewed_from, kept[: 4 * i], told - 1, told - 1),
      'infinity');
    continue when not coalesce(over_on < told and renewals @> over_on, false);
    kept[4 * i + 2] := case when life[4 * i + 2] = action_number('amended') then life[4 * i + 2] else 0 end;
    kept[4 * i + 3] := null;
    kept[4 * i + 4] := life[4 * i + 4] / 4 * 4;
  end loop;
  return kept;
end
$$;
comment on function life_handed_on(integer, date, date, integer, date, date, date, integer[], datemultirange) is
  'What happened to an agreement without the ends that were told of it once it was over and another went on that renews it, of which the days are handed in: such an amendment sets no end, and such a renewal is none.';

-- Apart, so that what asks of all is planned without it: of few more is to be known than that it is, or is not.
create or replace function agreement_renewed_from(subject bigint, known_by date) returns date
language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan
as $$
begin
  return (select min(b.begins_on) from agreement_renewals(subject) b where b.known_on <= known_by);
end
$$;
comment on function agreement_renewed_from(bigint, date) is
  'The first day of the earliest agreement that renews one, of those that were there by a day.';

create or replace function renewed_from_known(f agreement_fact, known_by date) returns date
language sql stable parallel safe
return case when (f).renewed_from > known_by then agreement_renewed_from((f).agreement_id, known_by) else (f).renewed_from end;
comment on function renewed_from_known(agreement_fact, date) is
  'The first day of the earliest agreement that renews one, of those that were there by a day: signed, or begun; null where none was.';
