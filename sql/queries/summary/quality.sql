-- What the figures of a period rest on: for each check how many were found, and among how many. What is
-- looked at are the agreements active in the period; for undated, all that are no drafts; for suspected
-- duplicates, the organizations that are party to active agreements, found where another organization of
-- the registry has the same folded name.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all; $6 scheme, null for all.
prepare summary_quality (date, date, bigint, bigint[], bigint, text) as
with given as (
  select count(*) as agreements,
    count(*) filter (where c.unknown_signing_date) as unknown_signing_date,
    count(*) filter (where c.unknown_start) as unknown_start,
    count(*) filter (where c.unknown_end) as unknown_end,
    count(*) filter (where c.unknown_amount) as unknown_amount,
    count(*) filter (where c.unknown_field) as unknown_field,
    count(*) filter (where c.unknown_parties) as unknown_parties,
    count(*) filter (where c.low_precision_dates) as low_precision_dates
  from summary_checked($1, $2, $3, $4, $5, $6) c
), party as materialized (
  select * from summary_checked_party($1, $2, $3, $4, $5)
), described as (
  select count(distinct p.agreement_id) filter (where p.unknown_kind) as unknown_kind_of_party,
    count(distinct p.agreement_id) filter (where p.unknown_country) as unknown_country_of_party
  from party p
  where p.unknown_kind or p.unknown_country
), named as (
  select count(*) as organizations, count(*) filter (where o.has_namesake) as suspected_duplicates
  from (select distinct p.organization_id, p.has_namesake from party p) o
), dated as (
  select count(*) as agreements, count(*) filter (where a.begins_on is null) as undated
  from summary_agreement($3, $4, $5) a
)
select v.name, v.found, v.looked_at, round(v.found::numeric / nullif(v.looked_at, 0), 4) as share
from given g cross join described d cross join named n cross join dated u
cross join lateral (values
  (1, 'unknownSigningDate', g.unknown_signing_date, g.agreements),
  (2, 'unknownStart', g.unknown_start, g.agreements),
  (3, 'unknownEnd', g.unknown_end, g.agreements),
  (4, 'unknownAmount', g.unknown_amount, g.agreements),
  (5, 'unknownField', g.unknown_field, g.agreements),
  (6, 'unknownKindOfParty', d.unknown_kind_of_party, g.agreements),
  (7, 'unknownCountryOfParty', d.unknown_country_of_party, g.agreements),
  (8, 'unknownParties', g.unknown_parties, g.agreements),
  (9, 'lowPrecisionDates', g.low_precision_dates, g.agreements),
  (10, 'undated', u.undated, u.agreements),
  (11, 'suspectedDuplicateOrganizations', n.suspected_duplicates, n.organizations)) v (place, name, found, looked_at)
order by v.place;
