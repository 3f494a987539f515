-- What is written of one agreement in its own row, which is now changed: whoever else changes it waits. $1 the
-- agreement.
prepare agreement_touch (bigint) as
update agreement a set revision = revision where a.id = $1
returning a.id, a.reference, a.title, a.type, a.binding, a.draft, a.date_signed, a.start_date, a.end_date,
  a.max_extent_date, a.renewal_rule, a.renewal_months, a.renewal_notice_days, a.amount, a.currency, a.parties_unknown,
  a.event_id, a.visibility, a.owner, a.note, a.lapse_on, a.lapse_reason, a.retracted_reason,
  a.begins_on;
