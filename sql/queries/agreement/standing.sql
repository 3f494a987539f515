-- How an agreement stands on a day: its status, since and until when, the end that counts then, and what replaced it.
prepare agreement_standing (
  bigint, -- agreement
  date,   -- day
  date    -- today: where it is latest on Earth
) as
select a.reference, a.title, agreement_status(a, $2) as status, f.starts_on as since, f.ends_on as until,
  a.date_signed, a.start_date, a.end_date, a.signed_on, a.begins_on, nullif(e.end_on, 'infinity') as end_on,
  a.draft, a.renewal_rule, a.renewal_months, a.retracted_reason, r.reference as replaced_by, r.begins_on as replaced_on,
  (select array_agg(o.name::text order by p.position) from agreement_party p
    join organization n on n.id = p.organization_id join organization o on o.id = n.resolved_id
    where p.agreement_id = a.id and p.date_signed is null) as unsigned
from agreement a
cross join agreement_end(a.id, a.ends_on, $2, $3) e
left join lateral (
  select p.starts_on, p.ends_on
  from agreement_fact s cross join lateral fact_phases(s.begins_on, s.ends_on, s.phases) p
  where s.agreement_id = a.id and s.traits & 1 = 0 and p.starts_on <= $2
  order by p.starts_on desc limit 1) f on true
left join lateral (
  select b.reference, b.begins_on from related_agreement l join agreement b on b.id = l.agreement_id
  where l.related_id = a.id and l.relation = 'replacement' and not b.draft and b.retracted_at is null
  order by b.begins_on, b.id limit 1) r on true
where a.id = $1;
