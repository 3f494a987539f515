-- What falls due by a day and is not dealt with: an end, a termination to come, a day by which notice must be given, an
-- obligation; what is overdue stays, however long ago it was. What renews itself stands under the day for its notice;
-- once that has gone by, under its end, which orders nothing: no notice day and no end of that is ever overdue.
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
  date,     -- today: where it is latest on Earth
  bigint[]  -- own?: keys of parties that are no partners here
) as
with chosen as not materialized (
  select a.* from agreement_asked($3, $1, $4, $5, $6) a where agreement_made_by(a, $1, $10)
),
-- What amends another is of that one's end.
facts as not materialized (
  select f.* from agreement_fact f where in_figures(f.traits)
),
-- What is to be renewed after a gap ends before it.
gapped as materialized (
  select distinct l.agreement_id as id
  from lifecycle_action l join agreement_fact f on f.agreement_id = l.agreement_id
  where is_now($1, $10) and l.date > $1 and (l.action = 'renewed' or l.new_end_date is not null or l.open_ended)
    and fact_gap_after(f.phases, $1) is not null
),
-- For a day that has gone by, ends are looked up one by one; today those before a gap.
ending as (
  select f.agreement_id as id, e.end_on
  from facts f
  -- To most nothing happened, and then there is but one end.
  cross join lateral (
    select case when f.life is not null or f.ends_on is null and f.renewed_from is not null
      then (select n.end_on from fact_in_sight(f, $1, $1) n)
      when is_open_ended(f.traits) then 'infinity' else f.ends_on end as end_on offset 0) e
  where not is_now($1, $10) and not renews_itself(f.traits)
    and (notice_day(f.ends_on, coalesce(f.notice_days, 0), f.notice_months) <= $2 or f.life is not null)
  union all
  select g.id, e.end_on
  from gapped g join facts f on f.agreement_id = g.id and not renews_itself(f.traits)
  cross join lateral (select n.end_on from fact_in_sight(f, $1, 'infinity') n offset 0) e
),
looked_up as (
  select a.id, a.reference, a.notice_days, a.notice_months, e.end_on
  from ending e
  join chosen a on a.id = e.id
  where (a.lapse_on is distinct from e.end_on or not lapse_known(a.lapse_given_on, $1, $10)) and e.end_on < 'infinity'
    and not exists (select from agreement_end_dealt_with(a.id, e.end_on, $1, $10, $3))
),
ordered as (
  -- Today the fact has the end: what is due first is found in the order of ends, and no more is looked at than shown.
  -- Whether it is dealt with is asked of those alone, in that order: the planner takes the question for so dear that it
  -- would sort all ends first.
  (select o.id as agreement_id, o.id, o.reference, 'end' as kind, null as what, o.end_on as due, o.end_on,
    null::text as owed, null::bigint as debtor_id
  from (
    select a.id, a.reference, f.end_on
    from facts f
    join chosen a on a.id = f.agreement_id
    where is_now($1, $10) and f.end_on <= $2 and ($7 is not true or f.end_on < $1)
      and not exists (select from gapped g where g.id = f.agreement_id)
      and a.lapse_on is distinct from f.end_on
    order by f.end_on, a.reference
    offset 0) o
  where not exists (select from agreement_end_dealt_with(o.id, o.end_on, $1, $10, $3))
  limit $8)
  union all
  -- A day for notice that has gone by orders nothing any more.
  (select a.id, a.id, a.reference, 'notice', 'notice', f.notice_on, f.end_on, null, null
  from (
    select f.agreement_id, f.end_on, notice_day(f.end_on, f.notice_days, f.notice_months) as notice_on
    from facts f
    where is_now($1, $10) and $7 is not true and (f.notice_days is not null or f.notice_months is not null)
      and f.end_on >= $1 and notice_day(f.end_on, f.notice_days, f.notice_months) between $1 and $2
      and not exists (select from gapped g where g.id = f.agreement_id)
    offset 0) f
  cross join lateral (select a.id, a.reference, a.lapse_on from chosen a where a.id = f.agreement_id offset 0) a
  where a.lapse_on is distinct from f.end_on
    and not exists (select from agreement_end_dealt_with(a.id, f.end_on, $1, $10, $3))
  order by f.notice_on, a.reference
  limit $8)
  union all
  -- A termination or a replacement to come; one after the end is none, and what never begins does not end.
  select a.id, a.id, a.reference, 'end', e.how, e.last_on, e.last_on, null, null
  from (
    select l.agreement_id from lifecycle_action l
    where l.action = 'terminated' and l.date > $1 and l.date - 1 <= $2
    union
    select k.id
    -- Few replace others: what begins later is looked for among them.
    from (select r.agreement_id, r.related_id from related_agreement r where r.relation = 'replacement' offset 0) r
    cross join lateral (select b.begins_on from agreement b where b.id = r.agreement_id offset 0) b
    cross join lateral (select r.related_id as id union select agreement_amended(array[r.related_id])) k
    where b.begins_on > $1 and b.begins_on - 1 <= $2) c
  cross join lateral (select a.id, a.reference from chosen a where a.id = c.agreement_id offset 0) a
  cross join lateral (select f.* from facts f where f.agreement_id = c.agreement_id offset 0) f
  cross join lateral fact_cut_short(f.phases) e
  where e.last_on between greatest($1, f.begins_on) and $2
    -- On a day that has gone by it may have been known to end before.
    and (is_now($1, $10) or is_carried_to(f, e.last_on, $1))
  union all
  (select a.id, b.id, a.reference, 'obligation', 'obligation', b.due_on, null, b.description, b.organization_id
  from obligation b
  join chosen a on a.id = b.agreement_id
  where b.due_on <= $2 and ($7 is not true or b.due_on < $1) and b.retracted_at is null
    and obligation_status_on(b.id, $1) in ('scheduled', 'partially-met')
  order by b.due_on, a.reference, b.id
  limit $8)
),
-- No more is shown, so what is due later need not be looked up.
latest as materialized (
  select case when $8 is null then $2
    else coalesce((select o.due from ordered o order by o.due offset greatest($8 - 1, 0) limit 1), $2) end as due
),
-- What goes on by itself: the end of the term that runs, or of the last there was, or that was agreed to follow it; how
-- far it goes; and the first end for which notice can still be given.
going_on as (
  select a.id, a.reference, f.end_on, f.last_on, f.goes_on_to, f.is_noticed, f.notice_end, f.notice_days,
    f.notice_months
  from (
    select f.agreement_id, f.begins_on, f.phases, f.notice_days, f.notice_months, e.end_on,
      e.last_on, e.goes_on_to, e.is_noticed,
      case when f.notice_days is not null or f.notice_months is not null then
        end_to_give_notice_for(f.begins_on, e.end_on, f.renewal_months, f.notice_days, f.notice_months, $1) end
        as notice_end
    from latest s
    cross join facts f
    cross join lateral fact_in_sight(f, $1, known_by($1, $10)) e
    where renews_itself(f.traits) and e.end_on < 'infinity'
      -- Most run on for longer, which their months tell at less cost than their days.
      and (f.life is not null or f.last_on is not null or f.ends_on is null or f.renewal_months is null
        or month_carried(f.ends_on, f.renewal_months, $1)
          <= month_number($2) + coalesce(f.notice_months, f.notice_days / 28 + 1, 0))
      -- What nothing happened to is due on its last day where that has gone by, else from this day on.
      and (f.life is not null or case when f.last_on < $1 then f.last_on <= s.due else s.due >= $1 end)
      -- Notice is for this end or a later one.
      and coalesce(notice_day(e.end_on, coalesce(f.notice_days, 0), f.notice_months), e.end_on) <= $2
    offset 0) f
  -- Looked up one by one: there are few of all that there are.
  cross join lateral (select a.id, a.reference from chosen a where a.id = f.agreement_id offset 0) a
  where not exists (
      select from lifecycle_action m
      where m.agreement_id = a.id
        -- After a gap it goes on.
        and m.date > f.end_on and is_now($1, $10) and (m.open_ended or last_day(m.new_end_date) > f.end_on))
    and not exists (select from fact_cut_short(f.phases) c where coalesce(c.last_on <= f.last_on, true))
    and not exists (select from agreement_end_dealt_with(a.id, f.end_on, $1, $10, $3))
),
due as (
  select * from ordered
  union all
  select p.id, p.id, p.reference, 'end', null, p.end_on, p.end_on, null, null from looked_up p
  union all
  select p.id, p.id, p.reference, 'notice', 'notice', n.notice_on, p.end_on, null, null
  from looked_up p cross join lateral (select notice_day(p.end_on, p.notice_days, p.notice_months) as notice_on) n
  where n.notice_on >= $1
  union all
  -- The last term: as far as renewals can carry it; or since notice was given, which deals with it once it is over.
  select g.id, g.id, g.reference, 'end', case when g.is_noticed then 'lapses' else 'ends' end, g.end_on,
    g.end_on, null, null
  from going_on g where g.goes_on_to = g.end_on and (not g.is_noticed or g.end_on >= $1)
  union all
  select g.id, g.id, g.reference, 'end', case when n.notice_on < $1 then 'notice-gone' else 'renews' end, g.end_on,
    g.end_on, null, null
  from going_on g
  cross join lateral (select notice_day(g.end_on, g.notice_days, g.notice_months) as notice_on) n
  where g.goes_on_to is distinct from g.end_on and g.notice_end is distinct from g.end_on and g.end_on >= $1
  union all
  select g.id, g.id, g.reference, 'notice', 'notice', notice_day(g.notice_end, g.notice_days, g.notice_months),
    g.notice_end, null, null
  from going_on g where coalesce(g.notice_end < g.last_on, g.notice_end is not null)
),
shown as (
  select * from due d
  where d.due <= $2 and ($7 is not true or d.due < $1)
  order by d.due, d.reference, d.kind, d.id
  limit $8
)
select d.due, d.kind,
  coalesce(d.what, case when a.renewal_rule = 'by-consent' then 'consent' else 'ends' end) as what,
  d.due < $1 as overdue, d.due - $1 as days_left, d.id, d.reference,
  case when d.kind = 'obligation' then (select b.position from obligation b where b.id = d.id) end as number,
  t.title, d.end_on, case when r.renews_to > d.end_on then r.renews_to end as renews_to,
  t.owner, t.changed_at, t.registry_created_at, t.revision, t.parties,
  -- Of an obligation who owes it, whoever that is; nothing where none of those that stand in every row mostly is party.
  case when d.debtor_id is not null then t.parties
    when exists (select from agreement_party_rows(a.id) p where p.organization_id = any ($11)) then (
      select coalesce(array_agg((select n.name from organization_called(o.id, o.name, $9) n) order by p.position), '{}')
      from agreement_party_rows(a.id) p
      join organization r on r.id = p.organization_id join organization o on o.id = r.resolved_id
      where p.organization_id <> all ($11) and coalesce(p.role <> 'funder', true)
        and party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, $1)) end as partner,
  t.contact
from shown d
join agreement a on a.id = d.agreement_id
join agreement_fact f on f.agreement_id = a.id
cross join lateral due_told(a.id, d.debtor_id, d.owed, $9, $1) t
cross join lateral (
  select case when renews_itself(f.traits) and d.what in ('renews', 'notice-gone', 'notice') then
    -- Neither notice nor another agreement keeps the next term from beginning, as far as is known.
    carried_end(f.begins_on, d.end_on, f.renewal_months, f.extent_on, null, null, d.end_on + 1) end
    as renews_to) r
order by d.due, d.reference, d.kind, d.id;
