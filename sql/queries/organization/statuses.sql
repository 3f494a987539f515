-- The agreements to which an organization is party on a day, by the status they have then. What was signed after the
-- day is left out; but where the day is today, what the calendar of another time zone let be signed tomorrow stays.
prepare organization_statuses (
  bigint, -- organization
  date,   -- day
  date    -- today: where it is latest on Earth
) as
with asked (keys) as materialized (select organization_party_keys($1, $2))
select coalesce(s.status, 'unknown') as status, count(*) as agreements
from (
  select distinct k.id as agreement_id from agreements_of_parties((select a.keys from asked a)::bigint[], $2) k (id)) p
join agreement_fact f on f.agreement_id = p.agreement_id
cross join lateral (
  select standing(is_draft(f.traits), f.signed_on, f.begins_on,
    fact_status_in_place(f, $2, (select a.keys from asked a)), $2) as status) s
where not is_amendment(f.traits) and (is_draft(f.traits) or made_by(f.signed_on, f.begins_on, $2, $3))
group by 1
order by agreements desc, status;
