-- How an agreement stands on a day: its status, since and until when, the end that counts then, what comes after that,
-- and what replaced or renews it.
prepare agreement_standing (
  bigint, -- agreement
  date,   -- day
  date    -- today: where it is latest on Earth
) as
select a.reference, a.title, agreement_status(a, $2) as status,
  case when p.until is null then coalesce(f.starts_on, x.over_on) end as since, coalesce(p.until, f.ends_on) as until,
  a.date_signed, a.start_date, a.end_date, a.signed_on, a.begins_on, e.end_on,
  nullif(d.last_on, 'infinity') as last_on, coalesce(e.is_open, a.open_ended) as is_open,
  s.end_on as written_end_on, nullif(i.end_on, 'infinity') as sight_on, l.lapse_on, l.given_on as lapse_given_on,
  coalesce(renews_itself(s.traits), false) as is_automatic,
  i.goes_on_to as renews_to, coalesce(i.is_noticed and i.goes_on_to = i.end_on, false) as is_noticed,
  running_end(s.begins_on, e.end_on, s.renewal_months, greatest($2, e.end_on + 1)) as next_end_on,
  notice_day(i.end_on, a.notice_days, a.notice_months) as notice_on,
  (select min(l.date) from lifecycle_action l where l.agreement_id = a.id and l.action = 'terminated'
    and fact_status(s.begins_on, s.last_on, s.phases, l.date) = 'terminated') as terminated_on,
  a.draft, a.renewal_rule, a.renewal_months, a.retracted_reason, r.reference as replaced_by, r.begins_on as replaced_on,
  w.reference as renewed_by,
  -- On a day that has gone by it follows the end that was in sight then.
  case when not is_now($2, $3) and i.end_on between $2 and '2199-12-30'
      then greatest(w.begins_on, least(i.end_on, d.last_on) + 1)
    else coalesce(agreement_place(w.id, a.id, null), w.begins_on) end as goes_on_from,
  coalesce(w.is_known, false) as is_renewal_known,
  m.reference as amends, m.status as amends_status, p.reference as waits_for, p.until as waits_until,
  x.reference as over_with, x.over_on,
  (select array_agg(o.name::text order by p.position) from agreement_party p
    join organization n on n.id = p.organization_id join organization o on o.id = n.resolved_id
    where p.agreement_id = a.id and p.date_signed is null) as unsigned
from agreement a
left join agreement_fact s on s.agreement_id = a.id
cross join lateral (
  select nullif(n.end_on, 'infinity') as end_on, n.end_on = 'infinity' as is_open from agreement_end(a.id, $2, $2) n) e
cross join lateral fact_in_sight(s, $2, known_by($2, $3)) i
cross join agreement_last_day(a.id, $2) d
-- On a day that has gone by what was decided later is not known.
left join lateral (
  select s.lapse_on, s.lapse_given_on as given_on
  where lapse_known(s.lapse_given_on, $2, $3)) l on true
left join lateral (
  select p.starts_on, p.ends_on
  from fact_phases(s.begins_on, s.last_on, s.phases) p
  where in_figures(s.traits) and s.begins_on is not null and p.starts_on <= $2
  order by p.starts_on desc limit 1) f on true
left join lateral (
  select b.reference, b.begins_on from agreement_followers(a.id) b
  where b.relation = 'replacement'
    and fact_status(s.begins_on, s.last_on, s.phases, b.begins_on) = 'replaced'
  order by b.begins_on, b.id limit 1) r on true
left join lateral (
  select b.id, n.reference, b.begins_on, k.is_known
  from agreement_renewals(a.id) b
  join agreement n on n.id = b.id
  left join agreement_fact f on f.agreement_id = b.id
  cross join lateral (select is_now($2, $3) or coalesce(b.known_on <= $2, true) as is_known) k
  cross join lateral (select fact_over_on(s.last_on, s.phases) as over_on) o
  -- One that is over by then goes on in nothing.
  where not coalesce(f.begins_on <= o.over_on
    and fact_status(f.begins_on, f.last_on, f.phases, o.over_on) in ('expired', 'terminated'), false)
  order by k.is_known desc, b.begins_on, b.id limit 1) w on true
-- It has begun, and waits for the end of what it renews.
left join lateral (
  select b.reference, q.until
  from agreement_waits_for(a.id, $2, null) q join agreement b on b.id = q.id
  where fact_status(s.begins_on, s.last_on, s.phases, $2) in ('in-force', 'suspended')) p on true
-- Of several that it amends the first.
left join lateral (
  select b.reference, agreement_status(b, $2) as status
  from agreement_amended(array[a.id]) m
  join agreement b on b.id = m and b.retracted_at is null
  order by b.begins_on, b.id limit 1) m on true
-- What amends another is over with it, though its own dates do not say so.
left join lateral (
  select b.reference, p.starts_on as over_on
  from agreement_amended(array[a.id]) m
  join agreement b on b.id = m
  join agreement_fact o on o.agreement_id = b.id and in_figures(o.traits)
  cross join lateral fact_phases(o.begins_on, o.last_on, o.phases) p
  where p.starts_on <= $2 and p.status = agreement_status(a, $2) and p.status in ('expired', 'terminated', 'replaced')
    and fact_status(s.begins_on, s.last_on, s.phases, $2) in ('in-force', 'suspended')
  order by p.starts_on desc, b.id limit 1) x on true
where a.id = $1;
