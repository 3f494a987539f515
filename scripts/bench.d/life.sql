-- The life of every agreement: what was written of its end, the terms that follow by themselves, and how it stood from
-- which day to which.

-- A term ends on the day before the same day of a later month, or on that month's last day where it has no such day.
create macro months_on(since, months) as (date_trunc('month', since) + to_months(months))::date;
create macro term_end(since, months) as
  case when day(since) <= day(last_day(months_on(since, months))) then months_on(since, months) + (day(since) - 2)::integer
    else last_day(months_on(since, months)) end;
-- An end some months on: the last day of a month stays one.
create macro end_after(ended, months) as
  case when ended = last_day(ended) then last_day(months_on(ended, months))
    else least(months_on(ended, months) + (day(ended) - 1)::integer, last_day(months_on(ended, months))) end;
create macro day_of_notice(ended, days, months) as case when months is null then ended - days
  else least(months_on(ended, -months) + (day(ended) - 1)::integer, last_day(months_on(ended, -months))) end;
-- The end of the term that runs on a day, of those that follow a written end; `whole` is how many months that one is from the
-- begin, if it is a term from there.
create macro whole_months(since, ended) as
  case when term_end(since, datediff('month', since, ended + 1)::integer) = ended then datediff('month', since, ended + 1)::integer
    when term_end(since, datediff('month', since, ended + 1)::integer - 1) = ended then datediff('month', since, ended + 1)::integer - 1 end;
create macro term_numbered(since, ended, months, n) as
  case when n = 0 then ended when whole_months(since, ended) is not null then term_end(since, whole_months(since, ended) + n * months)
    else end_after(ended, n * months) end;
create macro terms_before(ended, months, asked_day) as greatest(datediff('month', ended, asked_day) // months - 1, 0)::integer;
create macro term_on(since, ended, months, asked_day) as
  case when asked_day <= ended then ended
    when term_numbered(since, ended, months, terms_before(ended, months, asked_day)) >= asked_day
      then term_numbered(since, ended, months, terms_before(ended, months, asked_day))
    when term_numbered(since, ended, months, terms_before(ended, months, asked_day) + 1) >= asked_day
      then term_numbered(since, ended, months, terms_before(ended, months, asked_day) + 1)
    else term_numbered(since, ended, months, terms_before(ended, months, asked_day) + 2) end;
-- No question is about what is later.
create macro horizon() as (current_date + interval 15 years)::date;

-- What amends an agreement, or amends what does: it counts with the first.
create table amendment as
  with recursive amending as (
    select related_id as agreement_id, agreement_id as by_id from related where relation = 'amendment'
    union
    select a.agreement_id, r.agreement_id
    from amending a join related r on r.related_id = a.by_id and r.relation = 'amendment'
  )
  select m.agreement_id, b.id, b.signed_on, b.begins_on, b.end_date, b.ends_on, b.open_ended, b.amount, b.currency
  from amending m join agreement b on b.id = m.by_id and b.stands;
-- What renews or replaces an amendment does so with the agreement that it amends; what was terminated before it began does
-- neither.
create table follows as
  from (
    select relation, agreement_id, related_id from related where relation in ('renewal', 'replacement')
    union
    select r.relation, r.agreement_id, m.agreement_id
    from amendment m join related r on r.related_id = m.id and r.relation in ('renewal', 'replacement')
    where (m.agreement_id, r.agreement_id) not in (select (n.agreement_id, n.id) from amendment n))
  where agreement_id not in (
    select l.agreement_id from lifecycle l join agreement b on b.id = l.agreement_id
    where l.action = 'terminated' and l.day <= b.begins_on);
-- Who is party to an agreement on which days: with those that an amendment adds, from its begin on.
create table attendance as
  select p.agreement_id, p.organization_id, p.funds, p.since, p.until, a.date_signed
  from party p join agreement a on a.id = p.agreement_id
  union all
  -- Whom an amendment brings in signed on the day of that.
  select m.agreement_id, p.organization_id, p.funds, greatest(m.begins_on, p.since), p.until, b.date_signed
  from amendment m join party p on p.agreement_id = m.id join agreement b on b.id = m.id
  where m.begins_on is not null and not exists (
    select 1 from party o
    where o.agreement_id = m.agreement_id and o.organization_id = p.organization_id
      and (o.until is null or o.until >= greatest(m.begins_on, p.since)));
-- Whom lists name: its own parties, and behind them whom an amendment brings in, each organization once.
create table naming as
  select p.agreement_id, p.organization_id, o.stands_for, p.position, null::date as since
  from party p join organization o on o.id = p.organization_id
  union all
  select m.agreement_id, p.organization_id, o.stands_for,
    1000000 + row_number() over (partition by m.agreement_id order by m.begins_on, m.id, p.position),
    greatest(m.begins_on, p.since)
  from amendment m join party p on p.agreement_id = m.id join organization o on o.id = p.organization_id
  where m.begins_on is not null and not exists (
    select 1 from party q join organization w on w.id = q.organization_id
    where q.agreement_id = m.agreement_id and w.stands_for = o.stands_for);
create macro named_on(asked_day) as table
  select agreement_id, organization_id, stands_for, position from naming where since is null
  union all
  select agreement_id, min_by(organization_id, position), stands_for, min(position)
  from naming where since <= asked_day group by agreement_id, stands_for;
update agreement set parties = n.parties, spanned = n.spanned
  from (select agreement_id, count(*) as parties, bool_or(coalesce(since, until) is not null) as spanned
    from attendance group by agreement_id) n
  where n.agreement_id = id;
create table change as
  select agreement_id, id, day, action, new_end_date, new_end, open_ended from lifecycle
  union all
  select agreement_id, id, begins_on, 'amended', end_date, ends_on, open_ended from amendment where begins_on is not null;

-- By how much its value grew on a day: a change of it by the difference, an amendment by all that it is worth. Where no
-- value was known before a change, nothing is known of that.
create table growth as
  with told as (
    select l.agreement_id, l.day, l.new_amount::decimal(18, 3) as amount, new_currency as currency,
      lag(l.new_amount::decimal(18, 3), 1, a.amount) over chain as amount_before,
      lag(l.new_currency, 1, a.currency) over chain as currency_before
    from lifecycle l join agreement a on a.id = l.agreement_id
    where l.new_amount is not null
    window chain as (partition by l.agreement_id order by l.day, l.id)
  )
  select agreement_id, day, currency, amount - if(currency = currency_before, amount_before, 0) as amount
  from told where amount_before is not null
  union all
  select agreement_id, day, currency_before, -amount_before from told where currency <> currency_before
  union all
  select agreement_id, signed_on, currency, amount from amendment where amount is not null and signed_on is not null;

-- What another is renewed by that can go on in its place: one that begins no earlier and, where that one renews itself, is
-- not over by its first end. Its last day is that which was said last.
create table renewal as
  with said as (
    select agreement_id, arg_max(if(open_ended or new_end is null, forever(), new_end), (day, id)) as last_on
    from change where action = 'renewed' or new_end is not null or open_ended group by agreement_id
  ), over as (
    select agreement_id, min(day) - 1 as last_on from lifecycle where action = 'terminated' group by agreement_id
  ), lasting as (
    select a.id, coalesce(least(o.last_on, if(a.renews_itself, null, coalesce(s.last_on, a.ends_on))), forever()) as last_on
    from agreement a left join said s on s.agreement_id = a.id left join over o on o.agreement_id = a.id
  )
  select r.related_id as id, b.id as by_id, b.begins_on, least(b.signed_on, b.begins_on) as known_on,
    greatest(b.begins_on, d.last_on) as last_on
  from follows r join agreement b on b.id = r.agreement_id and b.stands join agreement a on a.id = r.related_id
  join lasting d on d.id = b.id
  where r.relation = 'renewal' and coalesce(b.begins_on >= a.begins_on, true)
    and (not a.renews_itself or coalesce(d.last_on > coalesce(a.ends_on, term_end(a.begins_on, a.months)), true));
-- Since when another is there that renews it.
create table renewal_known as select id, min(known_on) as day from renewal group by id;
-- The ends that were written, in turn; the first is that of the first term where none was. A later agreement that renews one
-- which renews itself takes the place of its next term. A renewal to no later end than the one that it follows is none;
-- neither is what was told once it was over and another went on.
create table written as
  with recursive told as (
    select id as agreement_id, 0 as turn, begins_on as day, 0 as number, null::varchar as action,
      coalesce(ends_on, case when renews_itself then term_end(begins_on, months) end) as ended, open_ended as is_open
    from agreement where stands
    union all
    select agreement_id, 1, day, id, action, new_end, open_ended
    from change where action = 'renewed' or new_end is not null or open_ended
  ), placed as (
    select *, row_number() over (partition by agreement_id order by turn, day, number) as step from told
  ), renewed as (
    select id, min(begins_on) - 1 as renewed_on, list(struct_pack(begins_on, last_on)) as by_others
    from renewal where begins_on is not null group by id
  ), kept as (
    select agreement_id, step, ended, is_open, true as counts, day as since from placed where step = 1
    union all
    select k.agreement_id, p.step, if(d.counts, p.ended, k.ended), if(d.counts, p.is_open, k.is_open), d.counts,
      if(d.counts, if(p.action = 'renewed', greatest(p.day, f.ended + 1), p.day), k.since)
    from kept k join placed p on p.agreement_id = k.agreement_id and p.step = k.step + 1
    join agreement a on a.id = k.agreement_id
    left join renewed w on w.id = a.id
    cross join lateral (
      select case when k.is_open or k.ended is null then null
        when not a.renews_itself or p.day - 1 <= k.ended then k.ended
        when a.months is null then least(if(a.extent is not null, greatest(a.extent, k.ended), null),
          if(a.lapse_on >= k.ended, a.lapse_on, null), if(w.renewed_on is not null, greatest(w.renewed_on, k.ended), null))
        else least(term_on(a.begins_on, k.ended, a.months, p.day - 1),
          if(a.extent is not null, greatest(a.extent, k.ended), null),
          if(a.lapse_on >= k.ended, term_on(a.begins_on, k.ended, a.months, a.lapse_on), null),
          if(w.renewed_on is not null, term_on(a.begins_on, k.ended, a.months, w.renewed_on), null)) end as ended) f
    -- From when on it was over, of what had no end by another.
    cross join lateral (
      select coalesce(f.ended + 1, if(w.renewed_on + 1 > a.begins_on, greatest(w.renewed_on + 1, k.since), null)) as over_on) o
    cross join lateral (
      select not coalesce(p.action = 'renewed' and p.ended <= f.ended, false) and not coalesce(o.over_on < p.day
        and len([x for x in w.by_others if x.begins_on <= o.over_on and x.last_on >= o.over_on]) > 0, false) as counts) d
  )
  select g.agreement_id, row_number() over (partition by g.agreement_id order by g.turn, g.day, g.number) as place, g.turn,
    g.day, g.number, g.action, g.ended, g.is_open, a.renews_itself and not g.is_open as goes_on, a.begins_on, a.months,
    a.extent, a.lapse_on, w.renewed_on
  from placed g join kept k on k.agreement_id = g.agreement_id and k.step = g.step and k.counts
  join agreement a on a.id = g.agreement_id and a.stands
  left join renewed w on w.id = a.id;
-- The ends of the terms that follow each, itself the one numbered 0.
create table term as
  select agreement_id, place, n, term_numbered(begins_on, ended, months, n) as ended
  from (
    select *,
      unnest(range(greatest(datediff('month', ended, greatest(horizon(), lapse_on, renewed_on)) // months, 0) + 3))::integer as n
    from written where goes_on and months is not null and ended is not null);
-- How far each written end is carried; forever where nothing ends it. Notice is for an end that is written, or a later one;
-- an agreement that renews it ends it with the term that runs on the day before, and nothing follows a later end.
create table carried as
  with noticed as (
    select w.agreement_id, w.place,
      case when w.months is null then greatest(any_value(n.lapse_on), w.ended) when w.ended is not null then min(t.ended) end
        as last_on
    from written w
    cross join lateral (
      select least(if(coalesce(w.lapse_on < w.ended, false), null, w.lapse_on), w.renewed_on) as lapse_on) n
    left join term t on t.agreement_id = w.agreement_id and t.place = w.place and t.ended >= n.lapse_on
    where w.goes_on and n.lapse_on is not null
    group by w.agreement_id, w.place, w.months, w.ended
  ), limited as (
    select w.*,
      case when not w.goes_on then coalesce(w.ended, forever()) else coalesce(least(n.last_on, x.last_on), forever()) end as last_on,
      -- Of terms whose months are not known: as far as it went if nobody renewed it.
      if(w.goes_on and w.months is null,
        coalesce(least(if(coalesce(w.lapse_on < w.ended, false), null, w.lapse_on), x.last_on), forever()), null) as alone
    from written w left join noticed n using (agreement_id, place)
    cross join lateral (select if(w.extent is not null, greatest(w.extent, w.ended), null) as last_on) x
  )
  from limited;
-- From when on each counts: an amendment from its day, a renewal from the day after the end that it follows.
create table turn as
  with before as (
    select c.*, lag(goes_on) over chain as ran_on, lag(ended) over chain as ended_before,
      lag(last_on) over chain as last_before, lag(months) over chain as months_before
    from carried c
    window chain as (partition by agreement_id order by place)
  ), followed as (
    select b.agreement_id, b.place, min(t.ended) as ended
    from before b
    join term t on t.agreement_id = b.agreement_id and t.place = b.place - 1 and t.ended >= b.day - 1
    where b.action = 'renewed'
    group by b.agreement_id, b.place
  )
  select b.agreement_id, b.place, b.turn, b.number, b.action, b.day, b.ended, b.is_open, b.goes_on, b.begins_on, b.alone,
    b.renewed_on + 1 as renewed_from,
    case when b.place = 1 then null when b.action <> 'renewed' then b.day
      else greatest(b.day, case when not b.ran_on or b.day - 1 <= b.ended_before then b.ended_before
        when b.months_before is null or b.ended_before is null then nullif(b.last_before, forever())
        else least(f.ended, b.last_before) end + 1) end as since,
    -- What has no end is over when another renews it.
    case when b.last_on = forever() and b.renewed_on + 1 > b.begins_on
      then greatest(b.renewed_on + 1, coalesce(since, b.begins_on)) - 1 else b.last_on end as last_on
  from before b left join followed f using (agreement_id, place);
-- The end that each has on a day: the one written last of those that count by then, and of what goes on by itself that of
-- the term that runs; null is not known.
create macro ends_by(asked_day) as table
  select t.*, case when not (t.is_open or t.ended is null) or t.renewed_from is null or asked_day < t.renewed_from
        or t.last_on = forever() then
      case when t.is_open then forever() when not t.goes_on or asked_day <= t.ended then t.ended
        else least(n.ended, nullif(t.last_on, forever())) end
    else t.last_on end as end_on
  from (
    -- Nobody knew yet that another would renew it.
    select t.* replace (if(k.day > asked_day, coalesce(t.alone, t.last_on), t.last_on) as last_on)
    from turn t left join renewal_known k on k.id = t.agreement_id) t
  join (select agreement_id, max(place) as place from turn where coalesce(since <= asked_day, true) group by agreement_id) l
    using (agreement_id, place)
  left join (select agreement_id, place, min(ended) as ended from term where ended >= asked_day
    group by agreement_id, place) n using (agreement_id, place);

-- From which day to which an agreement had a status, and the one before. A day's last happening counts, but that nothing
-- comes after a termination or a replacement; and those only where they come before the end, or a replacement on the day
-- after it.
create table spell as
  with happened as (
    select id as agreement_id, begins_on as day, 0 as turn, 0 as number, 'begun' as action
    from agreement where stands and begins_on is not null
    union all
    select agreement_id, day, 1, id, action from change where action <> 'amended' or new_end is not null or open_ended
    union all
    select related_id, min(b.begins_on), 2, 0, 'replaced'
    from follows r join agreement b on b.id = r.agreement_id
    where relation = 'replacement' and b.stands and b.begins_on is not null
    group by related_id
  ), told as (
    select h.agreement_id, h.day, h.turn, h.number, h.action, first.begins_on,
      coalesce(last_value(c.last_on ignore nulls) over so_far, first.last_on) as until,
      coalesce(last_value(case h.action when 'suspended' then true when 'resumed' then false end ignore nulls) over so_far,
        false) as halted
    from happened h
    join turn first on first.agreement_id = h.agreement_id and first.place = 1 and first.begins_on is not null
    left join turn c on c.agreement_id = h.agreement_id and c.turn = 1 and h.turn = 1 and c.number = h.number
    window so_far as (partition by h.agreement_id order by h.day, h.turn, h.number rows unbounded preceding)
  ), over as (
    select agreement_id, min((day, turn, number)) as at
    from told where action = 'terminated' or action = 'replaced' and until >= day - 1
    group by agreement_id
  ), daily as (
    select *, coalesce(lead(day) over (partition by agreement_id order by day) - 1, forever()) as till
    from (
      select t.*, coalesce((t.day, t.turn, t.number) = o.at, false) as is_over
      from told t left join over o using (agreement_id)
      where o.at is null or (t.day, t.turn, t.number) <= o.at
      qualify row_number() over (partition by agreement_id, day order by turn desc, number desc) = 1)
  ), stood as (
    select agreement_id, day as starts_on,
      case when is_over and (action = 'replaced' or until >= day) then action when day < begins_on then 'signed'
        when until < day then 'expired' when halted then 'suspended' else 'in-force' end as status
    from daily
    union all
    select agreement_id, until + 1, 'expired' from daily
    where not is_over and day >= begins_on and until >= day and until < till
  ), changed as (
    select agreement_id, starts_on, status,
      coalesce(lag(status) over (partition by agreement_id order by starts_on), 'signed') as previous
    from stood
    qualify status <> previous
  )
  select agreement_id, starts_on,
    coalesce(lead(starts_on) over (partition by agreement_id order by starts_on) - 1, forever()) as ends_on,
    status, previous
  from changed;

-- A renewal that is an agreement of its own and begins no later than on the day after the end goes on in the place of the
-- one that it renews. Both have the same parties (generate.sql), so a summary is about both or neither, but on some days.
create table continuation as
  with gone as (
    select agreement_id, starts_on, status, previous from spell
    qualify row_number() over (partition by agreement_id order by starts_on desc) = 1
  )
  select b.id as agreement_id, a.id as earlier_id, g.starts_on as day, g.previous
  from follows r
  join agreement b on b.id = r.agreement_id and b.counts
  join agreement a on a.id = r.related_id and a.counts and a.begins_on <= b.begins_on
  join gone g on g.agreement_id = a.id
  join spell s on s.agreement_id = b.id and g.starts_on between s.starts_on and s.ends_on
  where r.relation = 'renewal' and g.status in ('expired', 'terminated') and g.previous in ('in-force', 'suspended')
    and b.begins_on <= g.starts_on and s.status in ('in-force', 'suspended');
-- The days on which terms began, if it went on then: by a renewal that was recorded, and by themselves.
create table begun as
  with next as (
    select *, lead(action) over chain as next_action, lead(day) over chain as next_day, lead(since) over chain as next_since
    from turn window chain as (partition by agreement_id order by place)
  ), told as (
    select agreement_id, since as day, 'renewed' as flow from turn where action = 'renewed'
    union all
    select t.agreement_id, t.ended + 1, 'renewedByItself'
    from term t join next n using (agreement_id, place)
    where t.ended < n.last_on
      and case when n.next_action is null then true when n.next_action = 'renewed' then t.ended + 1 < n.next_since
        else t.ended + 1 <= n.next_day end
  )
  from told;
