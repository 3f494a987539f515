-- What falls due by a day and is not dealt with: an end, a termination to come, a day by which notice must be given, an
-- obligation; what is overdue stays, however long ago it was.
prepare agreement_expiring (
  date,     -- day
  date,     -- until: the last day to look at
  bigint[], -- parties?: keys under which a party was recorded
  bigint[], -- fields?: keys of fields
  text,     -- type?
  text,     -- owner?: part of the owner
  boolean,  -- isOverdue: whether only what is overdue is asked for
  bigint,   -- limit?: most rows
  text,     -- language?: the one that titles and names are wanted in
  date      -- today: where it is latest on Earth
) as
with chosen as not materialized (
  select a.* from agreement_asked($3, $4, $5, $6) a where agreement_made_by(a, $1, $10)
),
-- For a day that has gone by, ends are looked up one by one.
past as (
  select a.id, a.reference, a.renewal_notice_days, e.end_on
  from chosen a
  cross join lateral (select n.end_on from agreement_end(a.id, a.ends_on, $1, $10) n offset 0) e
  where $1 < $10 - 1
    and (a.ends_on - coalesce(a.renewal_notice_days, 0) <= $2
      or exists (select from lifecycle_action l where l.agreement_id = a.id and l.new_end_date is not null))
    and a.lapse_on is distinct from e.end_on
    and not exists (select from agreement_end_dealt_with(a.id, e.end_on, $1, $10))
),
due as (
  -- Today the fact has the end: what is due first is found in the order of ends, and no more is looked at than shown.
  (select a.id as agreement_id, a.id, a.reference, 'end' as kind, null as what, f.end_on as due, f.end_on,
    null::text as owed, null::bigint as debtor_id
  from agreement_fact f
  join chosen a on a.id = f.agreement_id
  where $1 >= $10 - 1 and f.end_on <= $2 and ($7 is not true or f.end_on < $1)
    and a.lapse_on is distinct from f.end_on
    and not exists (select from agreement_end_dealt_with(a.id, f.end_on, $1, $10))
  order by f.end_on, a.reference
  limit $8)
  union all
  -- Once the end has gone by, the notice is no matter any more.
  (select a.id, a.id, a.reference, 'notice', 'notice', f.end_on - f.notice_days, f.end_on, null, null
  from agreement_fact f
  join chosen a on a.id = f.agreement_id
  where $1 >= $10 - 1 and f.end_on between $1 and $2 + (select max(n.notice_days) from agreement_fact n)
    and f.end_on - f.notice_days <= $2 and ($7 is not true or f.end_on - f.notice_days < $1)
    and a.lapse_on is distinct from f.end_on
    and not exists (select from agreement_end_dealt_with(a.id, f.end_on, $1, $10))
  order by f.end_on - f.notice_days, a.reference
  limit $8)
  union all
  select p.id, p.id, p.reference, 'end', null, p.end_on, p.end_on, null, null from past p
  union all
  select p.id, p.id, p.reference, 'notice', 'notice', p.end_on - p.renewal_notice_days, p.end_on, null, null
  from past p where p.renewal_notice_days is not null and p.end_on >= $1
  union all
  -- A termination to come, known today; one after the end is none.
  select a.id, a.id, a.reference, 'end', 'terminates', l.date - 1, l.date - 1, null, null
  from lifecycle_action l
  join chosen a on a.id = l.agreement_id
  cross join lateral (select n.end_on from agreement_end(a.id, a.ends_on, $1, $10) n offset 0) e
  where l.action = 'terminated' and l.date > $1 and l.date - 1 <= $2 and $1 >= $10 - 1
    and (e.end_on is null or l.date - 1 <= e.end_on)
  union all
  (select a.id, b.id, a.reference, 'obligation', 'obligation', b.due_on, null, b.description, b.organization_id
  from obligation b
  join chosen a on a.id = b.agreement_id
  where b.due_on <= $2 and ($7 is not true or b.due_on < $1) and b.retracted_at is null
    and obligation_status_on(b.id, $1) in ('scheduled', 'partially-met')
  order by b.due_on, a.reference, b.id
  limit $8)
),
shown as (
  select * from due d
  where d.due <= $2 and ($7 is not true or d.due < $1)
  order by d.due, d.reference, d.kind, d.id
  limit $8
)
select d.due, d.kind,
  coalesce(d.what, case when r.renews_to > d.end_on then 'renews' when a.renewal_rule = 'by-consent' then 'consent'
    else 'ends' end) as what,
  d.due < $1 as overdue, d.due - $1 as days_left, d.id, d.reference,
  coalesce(d.owed,
    (select n.title from agreement_title n where n.agreement_id = a.id and n.language = $9), a.title) as title,
  d.end_on, case when r.renews_to > d.end_on then r.renews_to end as renews_to, a.owner, a.revision, a.changed_at,
  g.created_at as registry_created_at,
  (select n.names from agreement_party_names(a.id, d.debtor_id, $9) n) as parties,
  (select contact_said(c.name, c.office, c.email, c.telephone) from agreement_contact c
    where c.agreement_id = a.id order by c.position, c.name collate "C" limit 1) as contact
from shown d
join agreement a on a.id = d.agreement_id
cross join lateral (
  select case when a.renewal_rule = 'automatic' and d.what is distinct from 'terminates' then
    renewed_end(d.end_on, a.renewal_months, last_day(a.max_extent_date)) end as renews_to) r
cross join registry g
order by d.due, d.reference, d.kind, d.id;
