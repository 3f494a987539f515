-- What the figures of a period rest on: for each check how many were found, and among how many. What is
-- looked at are the agreements active in the period; for undated, all that are no drafts; for suspected
-- duplicates, the organizations that are party to active agreements, found where another organization of
-- the registry has the same folded name.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all; $6 scheme, null for all.
prepare summary_quality (date, date, bigint, bigint[], bigint, text) as
with standing as materialized (
  select s.agreement_id from summary_standing($1, $2, $3, $4, $5) s where s.active
), given as (
  select count(*) as agreements,
    count(*) filter (where a.date_signed is null) as unknown_signing_date,
    count(*) filter (where a.start_date is null) as unknown_start,
    count(*) filter (where a.end_date is null and e.agreement_id is null) as unknown_end,
    count(*) filter (where a.amount is null) as unknown_amount,
    count(*) filter (where a.parties_unknown is not null) as unknown_parties,
    count(*) filter (where char_length(a.date_signed) < 10 or char_length(a.start_date) < 10
      or char_length(a.end_date) < 10 or e.low_precision) as low_precision_dates
  from standing s
  join agreement a on a.id = s.agreement_id
  left join (
    select e.agreement_id, bool_or(char_length(e.new_end_date) < 10) as low_precision
    from lifecycle_event e where e.new_end_date is not null
    group by e.agreement_id) e on e.agreement_id = s.agreement_id
), fielded as (
  select count(*) as unknown_field
  from standing s
  where not exists (
    select from agreement_field af
    where af.agreement_id = s.agreement_id and ($6 is null or af.field_id in (
      select f.id from field f join field_scheme fs on fs.id = f.scheme_id where fs.code = $6)))
), party as materialized (
  select s.agreement_id, ap.organization_id
  from standing s join agreement_party ap on ap.agreement_id = s.agreement_id
), described as (
  select count(distinct p.agreement_id) filter (where o.kind is null) as unknown_kind_of_party,
    count(distinct p.agreement_id) filter (where o.country is null) as unknown_country_of_party
  from party p join organization o on o.id = p.organization_id
  where o.kind is null or o.country is null
), named as (
  select count(*) as organizations,
    count(*) filter (where exists (
      select from organization other where other.name_folded = o.name_folded and other.id <> o.id
        and other.merged_into_id is null))
      as suspected_duplicates
  from (select distinct organization_id from party) p join organization o on o.id = p.organization_id
), dated as (
  select count(*) as agreements, count(*) filter (where a.begins_on is null) as undated
  from summary_agreement($3, $4, $5) a
)
select v.name, v.found, v.looked_at, round(v.found::numeric / nullif(v.looked_at, 0), 4) as share
from given g cross join fielded f cross join described d cross join named n cross join dated u
cross join lateral (values
  (1, 'unknownSigningDate', g.unknown_signing_date, g.agreements),
  (2, 'unknownStart', g.unknown_start, g.agreements),
  (3, 'unknownEnd', g.unknown_end, g.agreements),
  (4, 'unknownAmount', g.unknown_amount, g.agreements),
  (5, 'unknownField', f.unknown_field, g.agreements),
  (6, 'unknownKindOfParty', d.unknown_kind_of_party, g.agreements),
  (7, 'unknownCountryOfParty', d.unknown_country_of_party, g.agreements),
  (8, 'unknownParties', g.unknown_parties, g.agreements),
  (9, 'lowPrecisionDates', g.low_precision_dates, g.agreements),
  (10, 'undated', u.undated, u.agreements),
  (11, 'suspectedDuplicateOrganizations', n.suspected_duplicates, n.organizations)) v (place, name, found, looked_at)
order by v.place;
