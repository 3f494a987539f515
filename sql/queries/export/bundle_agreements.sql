-- The file agreements.csv of a bundle.
copy (
  select b.reference, b.title, b.type, b.date_signed, b.start_date, b.end_date, b.amount, b.currency, b.fields, b.event,
    b.visibility, b.parties_unknown, b.renewal, b.renewal_months, b.notice_days, b.notice_months, b.max_extent_date,
    b.binding, b.owner, b.note, b.title_en, b.title_zh, b.contacts, b.purposes, b.classifications
  from bundle_agreements() b
) to stdout (format csv, header)
