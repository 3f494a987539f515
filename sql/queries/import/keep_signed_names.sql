-- Agreements that were signed by somebody under a name that it has no longer keep that name; drafts are not signed.
prepare import_keep_signed_names as
update agreement_party p
set signed_as = o.name
from import_organization i
join staged_organization r using (line)
join organization o on o.id = i.id
join staged_organization_name s on s.line = i.line and normalize(s.name, nfc) = o.name and s.kind = 'former',
  agreement a
where not i.is_new and r.name is distinct from o.name
  and p.organization_id = o.id and a.id = p.agreement_id and not a.draft and a.retracted_at is null
  and p.signed_as is null
  -- Up to the last day on which it had the name; where that is not known, whatever is recorded.
  and (s.until_date is null
    or coalesce(first_day(p.date_signed), a.signed_on, a.begins_on, '-infinity') <= last_day(s.until_date));
