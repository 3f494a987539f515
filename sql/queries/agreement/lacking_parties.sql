-- An agreement where it has fewer than two parties on a day, and says of none that it is not known.
prepare agreement_lacking_parties (
  bigint, -- agreement
  date    -- day
) as
select a.id
from agreement a
where a.id = $1 and not a.draft and a.parties_unknown is null and (
  select count(*) < 2 from agreement_party_rows(a.id) p
  where party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, $2));
