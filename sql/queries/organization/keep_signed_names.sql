-- Agreements that were signed by somebody under a name that it has no longer keep that name; drafts are not signed.
prepare organization_keep_signed_names (
  bigint, -- organization: as it was recorded
  text,   -- name: the one that it had
  date    -- until?: the last day on which it had it; null is not known, and of whatever is recorded
) as
update agreement_party p
set signed_as = $2
from agreement a
where p.organization_id = $1 and a.id = p.agreement_id and not a.draft and a.retracted_at is null
  and p.signed_as is null
  and ($3::date is null or coalesce(first_day(p.date_signed), a.signed_on, a.begins_on, '-infinity') <= $3);
