-- What falls due by a day and is not dealt with: an end, a termination to come, a day by which notice must be given, an
-- obligation; what is overdue stays, however long ago it was.
prepare agreement_expiring (
  date,     -- day
  date,     -- until: the last day to look at
  bigint,   -- party?
  bigint[], -- fields?: keys of fields
  text,     -- type?
  text,     -- owner?: part of the owner
  boolean,  -- isOverdue: whether only what is overdue is asked for
  bigint,   -- limit?: most rows
  text,     -- language?: the one that titles and names are wanted in
  date      -- today: where it is latest on Earth
) as
with chosen as (
  select a.* from agreement_asked($3, $4, $5, $6) a where agreement_made_by(a, $1, $10)
),
running as (
  select a.id, a.reference, a.renewal_rule, a.renewal_notice_days, e.end_on,
    case when a.renewal_rule = 'automatic' then
      renewed_end(e.end_on, a.renewal_months, last_day(a.max_extent_date)) end as renews_to
  from chosen a
  cross join lateral (select n.end_on from agreement_end(a.id, a.ends_on, $1, $10) n offset 0) e
  where (a.ends_on - coalesce(a.renewal_notice_days, 0) <= $2
      or exists (select from lifecycle_action l where l.agreement_id = a.id and l.new_end_date is not null))
    and e.end_on - coalesce(a.renewal_notice_days, 0) <= $2
    and a.lapse_on is distinct from e.end_on
    and not exists (select from agreement_end_dealt_with(a.id, e.end_on, $1, $10))
),
due as (
  -- Once the end has gone by, the notice is no matter any more.
  select r.id as agreement_id, r.id, r.reference, 'notice' as kind, 'notice' as what,
    r.end_on - r.renewal_notice_days as due, r.end_on, r.renews_to, null::text as owed, null::bigint as debtor_id
  from running r where r.renewal_notice_days is not null and r.end_on >= $1
  union all
  select r.id, r.id, r.reference, 'end', case when r.renews_to > r.end_on then 'renews'
    when r.renewal_rule = 'by-consent' then 'consent' else 'ends' end, r.end_on, r.end_on, r.renews_to, null, null
  from running r
  union all
  -- A termination to come, known today; one after the end is none.
  select a.id, a.id, a.reference, 'end', 'terminates', l.date - 1, l.date - 1, null, null, null
  from lifecycle_action l
  join chosen a on a.id = l.agreement_id
  cross join lateral (select n.end_on from agreement_end(a.id, a.ends_on, $1, $10) n offset 0) e
  where l.action = 'terminated' and l.date > $1 and l.date - 1 <= $2 and $1 >= $10 - 1
    and (e.end_on is null or l.date - 1 <= e.end_on)
  union all
  select a.id, b.id, a.reference, 'obligation', 'obligation', b.due_on, null, null, b.description, b.organization_id
  from obligation b join chosen a on a.id = b.agreement_id
  where b.due_on <= $2 and b.retracted_at is null and obligation_status_on(b.id, $1) in ('scheduled', 'partially-met')
),
shown as (
  select * from due d
  where d.due <= $2 and ($7 is not true or d.due < $1)
  order by d.due, d.reference, d.kind, d.id
  limit $8
)
select d.due, d.kind, d.what, d.due < $1 as overdue, d.due - $1 as days_left, d.id, d.reference,
  coalesce(d.owed,
    (select n.title from agreement_title n where n.agreement_id = a.id and n.language = $9), a.title) as title,
  d.end_on, case when d.renews_to > d.end_on then d.renews_to end as renews_to, a.owner, a.revision, a.changed_at,
  g.created_at as registry_created_at,
  (select n.names from agreement_party_names(a.id, d.debtor_id, $9) n) as parties
from shown d
join agreement a on a.id = d.agreement_id
cross join registry g
order by d.due, d.reference, d.kind, d.id;
