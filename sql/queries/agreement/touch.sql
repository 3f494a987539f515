-- What is written of one agreement in its own row, which is now changed: whoever else changes it waits.
prepare agreement_touch (
  bigint  -- agreement
) as
update agreement a set revision = revision where a.id = $1
returning a.id, a.reference, a.draft, a.date_signed, a.end_date, a.open_ended, a.max_extent_date,
  a.renewal_rule, a.renewal_months, a.retracted_reason, (
    select min(b.reference::text) from related_agreement r join agreement b on b.id = r.related_id
    where r.agreement_id = a.id and r.relation = 'amendment') as amends;
