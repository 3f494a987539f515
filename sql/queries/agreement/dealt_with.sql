-- What a calendar may still show of what falls due, and is to show otherwise: ends, days of notice and obligations that
-- were dealt with after they had been recorded (what is then done), and ends that were moved beyond the last day to
-- look at.
prepare agreement_dealt_with (
  date,     -- day
  date,     -- until: the last day to look at
  date,     -- since: since when it was dealt with
  bigint[], -- parties?: keys under which a party was recorded
  bigint[], -- fields?: keys of fields
  text,     -- type?
  text,     -- owner?: part of the owner
  text,     -- language?: the one that titles and names are wanted in
  date      -- today: where it is latest on Earth
) as
with since (moment) as (
  select $3::timestamp at time zone 'UTC'
),
-- What was recorded together with its agreement, as an import does it, was never open.
touched (id) as (
  select l.agreement_id
  from since s join lifecycle_action l on l.recorded_at >= s.moment
  join agreement a on a.id = l.agreement_id and l.recorded_at > a.recorded_at
  union
  select a.id
  from since s join agreement b on b.changed_at >= s.moment
  join related_agreement r on r.agreement_id = b.id and r.relation <> 'framework'
  cross join lateral (select r.related_id as id union select agreement_amended(array[r.related_id])) k
  join agreement a on a.id = k.id and b.changed_at > a.recorded_at
  union
  select a.id
  from since s join agreement a on a.changed_at >= s.moment and a.changed_at > a.recorded_at
  where a.lapse_on is not null or a.retracted_at is not null
),
closed (id, agreement_id) as (
  select b.id, b.agreement_id
  from since s join obligation b on b.retracted_at >= s.moment and b.retracted_at > b.recorded_at
  union
  select b.id, b.agreement_id
  from since s join obligation_status t on t.recorded_at >= s.moment
  join obligation b on b.id = t.obligation_id and t.recorded_at > b.recorded_at
  where b.retracted_at is null and obligation_status_on(b.id, $1) not in ('scheduled', 'partially-met')
  union
  select b.id, b.agreement_id
  from touched t join agreement a using (id) join obligation b on b.agreement_id = a.id
  where a.retracted_at is not null
),
chosen as (
  select a.*
  from agreement_asked($4, null, $5, $6, $7) a
  where a.id in (select id from touched union all select agreement_id from closed)
    and (agreement_made_by(a, $1, $9) or a.retracted_at is not null and not a.draft)
),
ending as (
  select a.id, a.renewal_rule, a.notice_days, a.notice_months, e.end_on, d.ends_on, i.last_on, i.goes_on_to,
    i.is_noticed, g.notice_end,
    g.id is not null as goes_on,
    a.retracted_at is not null or e.end_on = 'infinity' or e.end_on is null
      or case when g.id is null then a.lapse_on = e.end_on and lapse_known(a.lapse_given_on, $1, $9)
        else i.is_noticed and i.goes_on_to = e.end_on and e.end_on < $1 end
      or exists (select from agreement_end_dealt_with(a.id, e.end_on, $1, $9, $4))
      or g.id is not null and exists (
        select from lifecycle_action m
        where m.agreement_id = a.id and (m.action = 'terminated' and l.comes_on is null
          or m.date > e.end_on and is_now($1, $9) and (m.open_ended or last_day(m.new_end_date) > e.end_on))) as done,
    i.goes_on_to as renews_to, l.comes_on, l.comes
  from chosen a
  left join agreement_fact f on f.agreement_id = a.id
  left join lateral fact_in_sight(f, $1, known_by($1, $9)) i on f.agreement_id is not null
  cross join lateral (select case when f.agreement_id is null then a.ends_on else i.end_on end as end_on) e
  -- What is open-ended now had an end before.
  cross join lateral (select coalesce(nullif(e.end_on, 'infinity'), a.ends_on, (
    select max(last_day(l.new_end_date)) from lifecycle_action l where l.agreement_id = a.id)) as ends_on) d
  left join lateral (
    select a.id,
      case when a.notice_days is not null or a.notice_months is not null then
        end_to_give_notice_for(f.begins_on, e.end_on, f.renewal_months, a.notice_days, a.notice_months, $1) end
        as notice_end
    where renews_itself(f.traits) and e.end_on < 'infinity') g on true
  left join lateral (
    select case when s.last_on >= $1 then s.last_on end as comes_on, case when s.last_on >= $1 then s.how end as comes
    from fact_cut_short(f.phases) s) l on true
  where a.id in (select id from touched) and d.ends_on is not null
),
told as (
  select e.id as agreement_id, e.id, 'end' as kind,
    case when e.comes_on is not null then e.comes when e.done then 'done'
      when e.goes_on and e.goes_on_to = e.end_on then case when e.is_noticed then 'lapses' else 'ends' end
      -- Under its day for notice it stands alone.
      when e.goes_on then case when e.notice_end = e.end_on then 'done'
        when notice_day(e.end_on, e.notice_days, e.notice_months) < $1 then 'notice-gone' else 'renews' end
      when e.renewal_rule = 'by-consent' then 'consent' else 'ends' end as what,
    coalesce(e.comes_on, e.ends_on) as due, nullif(e.end_on, 'infinity') as end_on, e.renews_to,
    null::text as owed, null::bigint as debtor_id
  from ending e
  union all
  select e.id, e.id, 'notice',
    case when e.done or n.notice_on < $1 or e.notice_end >= e.last_on then 'done' else 'notice' end,
    n.notice_on, coalesce(e.notice_end, nullif(e.end_on, 'infinity')), e.renews_to, null, null
  from ending e
  cross join lateral (
    select notice_day(coalesce(e.notice_end, e.ends_on), e.notice_days, e.notice_months) as notice_on) n
  where n.notice_on is not null
  union all
  select b.agreement_id, b.id, 'obligation', 'done', b.due_on, null, null, b.description, b.organization_id
  from closed c join obligation b using (id) join chosen a on a.id = b.agreement_id
)
select t.due, t.kind, t.what, t.due < $1 as overdue, t.due - $1 as days_left, t.id, a.reference,
  case when t.kind = 'obligation' then (select b.position from obligation b where b.id = t.id) end as number,
  d.title, t.end_on, case when t.renews_to > t.end_on then t.renews_to end as renews_to,
  d.owner, d.changed_at, d.registry_created_at, d.revision, d.parties, null::text[] as partner, d.contact
from told t
join agreement a on a.id = t.agreement_id
cross join lateral due_told(a.id, t.debtor_id, t.owed, $8, $1) d
where t.what = 'done' or t.due > $2
order by t.due, a.reference, t.kind, t.id;
