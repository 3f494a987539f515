-- What falls due and is not dealt with. Variables: day; until, the last day to look at; all_known, whether the day is
-- today, on which all that is recorded counts; most, how many rows.
create or replace temp table moved as
  -- Where renewals and amendments had carried the end.
  select agreement_id, arg_max(coalesce(new_end, forever()), (day, id)) as end_on
  from lifecycle
  where (action = 'renewed' or new_end is not null) and (day <= getvariable('day') or getvariable('all_known'))
  group by agreement_id;
create or replace temp table over as
  select agreement_id, min(day) - 1 as last_on from lifecycle
  where action = 'terminated' and (day <= getvariable('day') or getvariable('all_known'))
  group by agreement_id;
create or replace temp view chosen as
  select a.*, coalesce(m.end_on, a.ends_on) as end_on
  from agreement a left join moved m on m.agreement_id = a.id
  where counts and (begins_on is null or least(signed_on, begins_on) <= getvariable('day')
    or getvariable('all_known') and signed_on is not null);

-- expiring
with ending as (
  select * from chosen
  where end_on < forever() and end_on - coalesce(notice_days, 0) <= getvariable('until') and lapse_on is distinct from end_on
), followed as (
  select distinct e.id
  from ending e join related r on r.related_id = e.id join agreement b on b.id = r.agreement_id and b.counts
  left join moved m on m.agreement_id = b.id
  left join over o on o.agreement_id = b.id
  where (getvariable('all_known') or coalesce(least(b.signed_on, b.begins_on) <= getvariable('day'), true))
    and (r.relation = 'replacement'
      or r.relation = 'renewal' and coalesce(coalesce(m.end_on, b.ends_on) > e.end_on, true)
        and coalesce(o.last_on > e.end_on, true))
), running as (
  select e.*, case when renewal_rule = 'automatic'
    then least(((end_on + 1) + to_months(renewal_months))::date - 1, extent) end as renews_to
  from ending e left join over o on o.agreement_id = e.id
  where e.id not in (from followed) and coalesce(o.last_on > e.end_on, true)
), standing as (
  select distinct on (obligation_id) obligation_id, status from obligation_status where day <= getvariable('day')
  order by obligation_id, day desc, id desc
), due as (
  select id, id as agreement_id, 'notice' as kind, 'notice' as what, end_on - notice_days as due, end_on, renews_to,
    null as owed, null::bigint as debtor
  from running where notice_days is not null and end_on >= getvariable('day')
  union all
  select id, id, 'end', case when renews_to > end_on then 'renews' when renewal_rule = 'by-consent' then 'consent'
    else 'ends' end, end_on, end_on, renews_to, null, null
  from running
  union all
  select c.id, c.id, 'end', 'terminates', l.day - 1, l.day - 1, null, null, null
  from lifecycle l join chosen c on c.id = l.agreement_id
  where l.action = 'terminated' and getvariable('all_known') and l.day > getvariable('day')
    and coalesce(l.day - 1 <= c.end_on, true)
  union all
  select b.id, b.agreement_id, 'obligation', 'obligation', b.due, null, null, b.description, b.organization_id
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
  from shown s join party p on p.agreement_id = s.agreement_id and p.organization_id = coalesce(s.debtor, p.organization_id)
  join organization o on o.id = p.organization_id
  group by s.kind, s.id
)
select s.due, case when s.due < getvariable('day') then 'overdue' else 'due' end as state, s.what, s.reference,
  coalesce(s.owed, s.title) as title, n.parties, s.owner, s.due - getvariable('day') as daysLeft, s.end_on as endDate,
  case when s.renews_to > s.end_on then s.renews_to end as renewsTo
from shown s left join named n on n.kind = s.kind and n.id = s.id
order by s.due, s.reference, s.kind, s.id;
