-- What falls due and is not dealt with. Variables: day; until, the last day to look at; all_known, whether the day is
-- today, on which all that is recorded counts; most, how many rows.
create or replace temp table ends as from ends_by(getvariable('day'));
-- Of what renews itself the end that is in sight: what was agreed ahead, or amended, follows it as far as it is written.
create or replace temp table in_sight as
  with recursive reached as (
    select agreement_id, place, ended, end_on, last_on from ends where goes_on and end_on is not null
    union all
    select t.agreement_id, t.place, t.ended, if(t.is_open, forever(), t.ended), t.last_on
    from reached r join turn t on t.agreement_id = r.agreement_id and t.place > r.place
    where coalesce(t.since <= r.end_on + 1, true) and (t.is_open or t.ended is null or t.ended > r.end_on)
      and (getvariable('all_known') or t.day <= getvariable('day')) and r.end_on < forever()
  )
  select agreement_id, max(place) as place, arg_max(struct_pack(ended, end_on, last_on), place) as found
  from reached group by agreement_id;
create or replace temp view chosen as
  from agreement
  where counts and (begins_on is null or least(signed_on, begins_on) <= getvariable('day') or getvariable('all_known'));
create or replace temp table over as
  select agreement_id, min(day) - 1 as last_on from lifecycle where action = 'terminated' group by agreement_id;

-- expiring
with written_last as (
  select agreement_id, arg_max(if(is_open or ended is null, forever(), ended), place) as end_on
  from turn where place = 1 or day <= getvariable('day') or getvariable('all_known') group by agreement_id
), looked_at as (
  -- After a gap, what renews itself goes on.
  select c.*, w.end_on, w.end_on as last_on, null::integer as place, false as noticed
  from chosen c join written_last w on w.agreement_id = c.id
  where not renews_itself and c.lapse_on is distinct from w.end_on
  union all
  select c.*, e.found.end_on, e.found.last_on, e.place,
    coalesce(c.lapse_on between e.found.ended and e.found.end_on, false)
  from chosen c join in_sight e on e.agreement_id = c.id
  where renews_itself and c.id not in (
      select s.agreement_id from spell s join lifecycle l on l.agreement_id = s.agreement_id and l.action = 'terminated'
      where s.status = 'terminated' and l.day between s.starts_on and s.ends_on) and c.id not in (
    select agreement_id from lifecycle l
    where l.agreement_id = c.id and getvariable('all_known') and l.day > e.found.end_on
      and (l.open_ended or l.new_end > e.found.end_on))
), followed as (
  select distinct e.id
  from looked_at e join follows r on r.related_id = e.id join agreement b on b.id = r.agreement_id and b.stands
  left join ends n on n.agreement_id = b.id
  left join over o on o.agreement_id = b.id
  where (getvariable('all_known') or coalesce(least(b.signed_on, b.begins_on) <= getvariable('day'), true))
    and (r.relation = 'replacement' or r.relation = 'renewal' and coalesce(n.end_on > e.end_on, true)
        and (e.id, b.id) in (select (id, by_id) from renewal)
        and (not e.renews_itself or coalesce(b.begins_on <= e.end_on + 1, true)) and coalesce(o.last_on > e.end_on, true))
), open as (
  select e.*, day_of_notice(e.end_on, notice_days, notice_months) as notice_on
  from looked_at e left join over o on o.agreement_id = e.id
  where e.end_on < forever() and e.id not in (from followed) and coalesce(o.last_on > e.end_on, true)
), later as (
  -- The ends of the term that runs and of those that follow it.
  select o.id, o.end_on as ended from open o where renews_itself
  union
  select o.id, t.ended from open o join term t on t.agreement_id = o.id and t.place = o.place and t.ended > o.end_on
), noticed as (
  select o.id, min(l.ended) as ended
  from open o join later l using (id)
  where day_of_notice(l.ended, notice_days, notice_months) >= getvariable('day')
  group by o.id
), standing as (
  select distinct on (obligation_id) obligation_id, status from obligation_status where day <= getvariable('day')
  order by obligation_id, day desc, id desc
), due as (
  select id, id as agreement_id, 'notice' as kind, 'notice' as what, notice_on as due, end_on, false as goes_on,
    null as owed, null::bigint as debtor
  from open where not renews_itself and notice_on >= getvariable('day')
  union all
  select id, id, 'end', if(renewal_rule = 'by-consent', 'consent', 'ends'), end_on, end_on, false, null, null
  from open where not renews_itself
  union all
  select id, id, 'end', if(noticed, 'lapses', 'ends'), end_on, end_on, false, null, null
  from open
  where renews_itself and last_on = end_on and (not noticed or end_on >= getvariable('day'))
  union all
  select id, id, 'end', if(notice_on < getvariable('day'), 'notice-gone', 'renews'), end_on, end_on, true, null, null
  from open left join noticed n using (id)
  where renews_itself and last_on <> end_on and n.ended is distinct from end_on and end_on >= getvariable('day')
  union all
  select id, id, 'notice', 'notice', day_of_notice(n.ended, notice_days, notice_months), n.ended, true, null, null
  from open join noticed n using (id)
  where renews_itself and n.ended < last_on
  union all
  select c.id, c.id, 'end', 'terminates', l.day - 1, l.day - 1, false, null, null
  from lifecycle l join chosen c on c.id = l.agreement_id
  join spell s on s.agreement_id = c.id and l.day between s.starts_on and s.ends_on and s.status = 'terminated'
  where l.action = 'terminated' and l.day > getvariable('day')
  union all
  select c.id, c.id, 'end', 'replaced', s.starts_on - 1, s.starts_on - 1, false, null, null
  from spell s join chosen c on c.id = s.agreement_id
  where s.status = 'replaced' and s.starts_on > getvariable('day')
  union all
  select b.id, b.agreement_id, 'obligation', 'obligation', b.due, null, false, b.description, b.organization_id
  from obligation b join chosen c on c.id = b.agreement_id left join standing s on s.obligation_id = b.id
  where coalesce(s.status, 'scheduled') in ('scheduled', 'partially-met')
), shown as (
  select d.*, a.reference, a.title, a.owner
  from due d join agreement a on a.id = d.agreement_id
  where d.due <= getvariable('until')
  order by d.due, a.reference, d.kind, d.id
  limit getvariable('most')
), named as (
  select s.kind, s.id, list(o.name order by p.position) as parties
  from shown s join named_on(getvariable('day')) p
    on p.agreement_id = s.agreement_id and p.organization_id = coalesce(s.debtor, p.organization_id)
  join organization o on o.id = p.stands_for
  group by s.kind, s.id
), renewing as (
  select s.kind, s.id, nullif(least(min(l.ended), any_value(o.last_on)), forever()) as renews_to
  from shown s join open o using (id) left join later l on l.id = s.id and l.ended > s.end_on
  where s.goes_on
  group by s.kind, s.id
)
select s.due, case when s.due < getvariable('day') then 'overdue' else 'due' end as state, s.what, s.reference,
  coalesce(s.owed, s.title) as title, n.parties, s.owner, s.due - getvariable('day') as daysLeft, s.end_on as endDate,
  t.renews_to as renewsTo
from shown s left join renewing t on t.kind = s.kind and t.id = s.id left join named n on n.kind = s.kind and n.id = s.id
order by s.due, s.reference, s.kind, s.id;
