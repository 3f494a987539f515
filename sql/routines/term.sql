-- Terms: when one ends, and which follow an end by themselves. Whoever asks when an agreement ends asks here; what the
-- program works out for itself is held to this by tests.

create or replace function term_end(starts date, months integer) returns date
language sql immutable parallel safe
return (starts + make_interval(months => months))::date
  - ((starts + make_interval(months => months) - make_interval(months => months))::date = starts)::integer;
comment on function term_end(date, integer) is
  'The last day of a term of so many months from a day on: the day before the same day of the month, or that month''s last day where it has no such day.';

create or replace function first_term_end(begins date, months integer, extent date) returns date
language sql immutable parallel safe
return case when extent < term_end(begins, months) then extent else term_end(begins, months) end;
comment on function first_term_end(date, integer, date) is
  'The last day of the first term of what renews itself, where no end is written: cut where renewals can carry it no further; null where the months are not known.';

create or replace function end_carried(ended date, months integer) returns date
language sql immutable parallel safe
return case when date_part('day', ended + 1) = 1 then (ended + 1 + make_interval(months => months))::date - 1
  else (ended + make_interval(months => months))::date end;
comment on function end_carried(date, integer) is
  'An end so many months on: the same day of the month, or that month''s last day where it has no such day; the last day of a month stays one.';

create or replace function running_end(begins date, ended date, months integer, day date) returns date
language plpgsql immutable parallel safe
as $$
declare
  written integer;
  further integer;
  found date;
begin
  if day is null or day <= ended or months is null or ended is null then
    return ended;
  end if;
  -- The months that the written end is from the begin, where they are whole: then every end is counted from there at once.
  written := (date_part('year', ended + 1) - date_part('year', begins)) * 12
    + date_part('month', ended + 1) - date_part('month', begins);
  if term_end(begins, written) <> ended then
    written := case when term_end(begins, written - 1) = ended then written - 1 end;
  end if;
  further := (date_part('year', day) - date_part('year', ended)) * 12 + date_part('month', day) - date_part('month', ended);
  further := (further + months - 1) / months * months;
  loop
    found := case when written is null then end_carried(ended, further) else term_end(begins, written + further) end;
    exit when found >= day;
    further := further + months;
  end loop;
  return found;
end
$$;
comment on function running_end(date, date, integer, date) is
  'The end of the term that runs on a day, of terms of so many months that follow a written end by themselves; the written end where that is not over, or the months are not known.';

create or replace function month_number(day date) returns integer
language sql immutable parallel safe
return (date_part('year', day) * 12 + date_part('month', day))::integer;
comment on function month_number(date) is 'The month of a day, as a number that grows by one from month to month.';

create or replace function month_carried(ended date, months integer, day date) returns integer
language sql immutable parallel safe
return month_number(ended)
  + greatest(month_number(day) - month_number(ended) + months - 1, 0) / months * months;
comment on function month_carried(date, integer, date) is
  'The number of the first month, from that of a day on, in which a term of so many months ends that follows an end by itself.';

-- Notice is for an end that is written, or a later one: what moved the end since has undone it. Another agreement that renews
-- this one ends it with the term that runs on the day before that one begins; no term follows an end that is later still.
create or replace function carried_until(
  begins date, ended date, months integer, extent date, lapse date, renewed_from date) returns date
language sql immutable parallel safe
return least(
  case when extent is not null then greatest(extent, ended) end,
  case when lapse is null or lapse < ended then null when months is null then lapse
    else running_end(begins, ended, months, lapse) end,
  case when renewed_from is null then null when months is null then greatest(renewed_from - 1, ended)
    else running_end(begins, ended, months, renewed_from - 1) end);
comment on function carried_until(date, date, integer, date, date, date) is
  'The last day to which terms follow a written end by themselves: of the term for which notice was given, of the one before another agreement renews it, or as far as renewals can carry it; null is without end.';

create or replace function carried_end(
  begins date, ended date, months integer, extent date, lapse date, renewed_from date, day date) returns date
language sql immutable parallel safe
return case when day <= ended then ended
  else least(case when months is not null then running_end(begins, ended, months, day) end,
    carried_until(begins, ended, months, extent, lapse, renewed_from)) end;
comment on function carried_end(date, date, integer, date, date, date, date) is
  'The end on a day of what renews itself after a written end; null where the months of its terms are not known, and so when it ends.';

-- One that begins on the same day takes no place.
create or replace function renewed_end(begins date, renewed_from date, since date) returns date
language sql immutable parallel safe
return case when renewed_from > begins then greatest(renewed_from, since) - 1 end;
comment on function renewed_end(date, date, date) is
  'The last day of what has no end, or of which none is known, where another agreement renews it: the one before that begins, or before the day since which it has no end; null where none does.';

-- Their bodies are text, so that the planner takes them into the queries that call them.
create or replace function is_now(day date, today date) returns boolean
language sql immutable parallel safe
as $$ select day >= today - 1 $$;
comment on function is_now(date, date) is
  'Whether a day is today somewhere on Earth, where it is latest on another, or is yet to come: then all that is recorded is known.';

create or replace function known_by(day date, today date) returns date
language sql immutable parallel safe
as $$ select case when is_now(day, today) then date 'infinity' else day end $$;
comment on function known_by(date, date) is
  'The day by which that is known which is told of a day: of a day that has gone by what was known then, else all.';

create or replace function lapse_known(given_on date, day date, today date) returns boolean
language sql immutable parallel safe
return is_now(day, today) or coalesce(given_on <= day, true);
comment on function lapse_known(date, date, date) is
  'Whether it is known on a day that an agreement is let run out, of which that was decided, or notice given, on another: on one that has gone by only what was decided by then; what has no such day is known on all.';

create or replace function notice_day(ended date, days integer, months integer) returns date
language sql immutable parallel safe
return case when months is null then ended - days else (ended - make_interval(months => months))::date end;
comment on function notice_day(date, integer, integer) is
  'The last day on which notice can be given for an end; null where none is to be given.';

create or replace function end_to_give_notice_for(
  begins date, ended date, months integer, notice_days integer, notice_months integer, day date) returns date
language plpgsql immutable parallel safe
as $$
declare
  found date := running_end(begins, ended, months, case when notice_months is null then day + notice_days
    else (day + make_interval(months => notice_months))::date end);
begin
  if notice_day(found, notice_days, notice_months) < day then
    found := case when months is not null then running_end(begins, found, months, found + 1) end;
  end if;
  return found;
end
$$;
comment on function end_to_give_notice_for(date, date, integer, integer, integer, date) is
  'The first end of terms that follow a written end by themselves for which notice can still be given on a day; null where no notice is to be given, or the months of the terms are not known and its day has gone by.';
