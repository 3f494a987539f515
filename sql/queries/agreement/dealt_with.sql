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
  select r.related_id
  from since s join agreement b on b.changed_at >= s.moment
  join related_agreement r on r.agreement_id = b.id and r.relation in ('renewal', 'replacement')
  join agreement a on a.id = r.related_id and b.changed_at > a.recorded_at
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
  from agreement_asked($4, $5, $6, $7) a
  where a.id in (select id from touched union all select agreement_id from closed)
    and (agreement_made_by(a, $1, $9) or a.retracted_at is not null and not a.draft)
),
ending as (
  select a.id, a.renewal_rule, a.renewal_notice_days, e.end_on, d.ends_on,
    a.retracted_at is not null or e.end_on = 'infinity' or a.lapse_on = e.end_on
      or exists (select from agreement_end_dealt_with(a.id, e.end_on, $1, $9)) as done,
    case when a.renewal_rule = 'automatic' then
      renewed_end(e.end_on, a.renewal_months, last_day(a.max_extent_date)) end as renews_to,
    (select l.date - 1 from lifecycle_action l
      where l.agreement_id = a.id and l.action = 'terminated' and l.date > $1 and l.date - 1 <= e.end_on
        and $1 >= $9 - 1 and a.retracted_at is null) as terminates_on
  from chosen a
  cross join lateral (select n.end_on from agreement_end(a.id, a.ends_on, $1, $9) n offset 0) e
  -- What is open-ended now had an end before.
  cross join lateral (select coalesce(nullif(e.end_on, 'infinity'), a.ends_on, (
    select max(last_day(l.new_end_date)) from lifecycle_action l where l.agreement_id = a.id)) as ends_on) d
  where a.id in (select id from touched) and d.ends_on is not null
),
told as (
  select e.id as agreement_id, e.id, 'end' as kind,
    case when e.terminates_on is not null then 'terminates' when e.done then 'done'
      when e.renews_to > e.end_on then 'renews' when e.renewal_rule = 'by-consent' then 'consent'
      else 'ends' end as what,
    coalesce(e.terminates_on, e.ends_on) as due, nullif(e.end_on, 'infinity') as end_on, e.renews_to,
    null::text as owed, null::bigint as debtor_id
  from ending e
  union all
  select e.id, e.id, 'notice', case when e.done or e.end_on < $1 then 'done' else 'notice' end,
    e.ends_on - e.renewal_notice_days, nullif(e.end_on, 'infinity'), e.renews_to, null, null
  from ending e where e.renewal_notice_days is not null
  union all
  select b.agreement_id, b.id, 'obligation', 'done', b.due_on, null, null, b.description, b.organization_id
  from closed c join obligation b using (id) join chosen a on a.id = b.agreement_id
)
select t.due, t.kind, t.what, t.due < $1 as overdue, t.due - $1 as days_left, t.id, a.reference,
  coalesce(t.owed,
    (select n.title from agreement_title n where n.agreement_id = a.id and n.language = $8), a.title) as title,
  t.end_on, case when t.renews_to > t.end_on then t.renews_to end as renews_to, a.owner, a.revision, a.changed_at,
  g.created_at as registry_created_at,
  (select n.names from agreement_party_names(a.id, t.debtor_id, $8) n) as parties,
  (select contact_said(c.name, c.office, c.email, c.telephone) from agreement_contact c
    where c.agreement_id = a.id order by c.position, c.name collate "C" limit 1) as contact
from told t
join agreement a on a.id = t.agreement_id
cross join registry g
where t.what = 'done' or t.due > $2
order by t.due, a.reference, t.kind, t.id;
