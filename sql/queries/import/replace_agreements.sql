-- Gives agreements that are recorded the content that the import has for them.
prepare import_replace_agreements as
update agreement a
set title = r.title, type = coalesce(r.type, 'other'), binding = r.binding, draft = coalesce(r.draft, false),
  date_signed = r.date_signed, start_date = r.start_date, end_date = r.end_date,
  open_ended = coalesce(r.open_ended, false), max_extent_date = r.max_extent_date, renewal_rule = r.renewal_rule,
  renewal_months = r.renewal_months, notice_days = r.notice_days, notice_months = r.notice_months,
  no_money = coalesce(r.value = 'none', false), amount = r.amount, currency = r.currency,
  parties_unknown = r.parties_unknown, event_id = e.id, owner = r.owner,
  note = r.note, visibility = coalesce(r.visibility, 'public'), lapse_on = r.lapse_on,
  lapse_given_on = r.lapse_given_on, lapse_reason = r.lapse_reason,
  retracted_at = case when r.retracted is not null then coalesce(a.retracted_at, now()) end,
  retracted_reason = r.retracted,
  revision = a.revision + 1, changed_at = now()
from import_agreement i
join staged_agreement r using (line)
left join event e on e.code = r.event
where not i.is_new and a.id = i.id
  and (a.title, a.type, a.binding, a.draft, a.date_signed, a.start_date, a.end_date, a.open_ended, a.max_extent_date,
      a.renewal_rule, a.renewal_months, a.notice_days, a.notice_months, a.no_money, a.amount, a.currency,
      a.parties_unknown,
      a.event_id, a.owner, a.note, a.visibility, a.lapse_on, a.lapse_given_on, a.lapse_reason, a.retracted_reason)
    is distinct from (r.title, coalesce(r.type, 'other'), r.binding, coalesce(r.draft, false), r.date_signed,
      r.start_date, r.end_date, coalesce(r.open_ended, false), r.max_extent_date, r.renewal_rule, r.renewal_months,
      r.notice_days, r.notice_months, coalesce(r.value = 'none', false), r.amount, r.currency,
      r.parties_unknown, e.id, r.owner, r.note,
      coalesce(r.visibility, 'public'), r.lapse_on, r.lapse_given_on, r.lapse_reason, r.retracted);
