-- Stores the new agreements.
prepare import_insert_agreements as
insert into agreement (id, reference, title, type, binding, draft, date_signed, start_date, end_date,
  open_ended, max_extent_date, renewal_rule, renewal_months, notice_days, notice_months, no_money, amount, currency,
  parties_unknown, event_id, visibility, owner, note,
  lapse_on, lapse_given_on, lapse_reason, retracted_at, retracted_reason,
  import_digest, rank, signed_until)
select i.id, i.reference, r.title, coalesce(r.type, 'other'), r.binding, coalesce(r.draft, false), r.date_signed,
  r.start_date, r.end_date, coalesce(r.open_ended, false), r.max_extent_date, r.renewal_rule, r.renewal_months,
  r.notice_days, r.notice_months, coalesce(r.value = 'none', false), r.amount, r.currency,
  r.parties_unknown, e.id, coalesce(r.visibility, 'public'),
  r.owner, r.note, r.lapse_on, r.lapse_given_on, r.lapse_reason,
  case when r.retracted is not null then now() end, r.retracted, d.digest,
  i.rank, agreement_signed_until(coalesce(r.draft, false), r.date_signed)
from import_agreement i
join staged_agreement r using (line)
left join import_digest d using (line)
left join event e on e.code = r.event
where i.is_new
order by i.line;
