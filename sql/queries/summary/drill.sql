-- The agreements behind one cell of a summary, with what each adds to it: 1, or 1/n in a table of categories that is
-- counted fractionally; -1 where it left; its amount. What counts organizations or fields has those that each brings.
-- What is rounded is what it adds to the sum so far, which is moved by half of what the cell itself was rounded by:
-- so the rows add up to the cell. Whether they do, unrounded, is said in adds_up.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all; $6 counting, whole or
-- fractional; $7 scheme, null for all; $8 level of fields, 0 being broad; $9 last day to look at for dates of signing,
-- null for all time; $10 table, $11 row, null for what is not known, $12 column; $13 the cell if it is a number,
-- $14 if it is a date; $15 language that titles are wanted in; $16 most rows, null for all.
prepare summary_drill (
  date, date, bigint, bigint[], bigint, text, text, integer, date, text, text, text, numeric, text, text, bigint) as
with placed as (
  select f.agreement_id, f.signed, true as active, false as before, f.after, f.n,
    array(
      select p.organization_id from summary_partner($3) p join organization o on o.id = p.organization_id
      where p.agreement_id = f.agreement_id and case $12
        when 'universities' then o.kind = 'university' when 'enterprises' then o.kind = 'enterprise'
        when 'institutes' then o.kind = 'institute' else $12 = 'organizations' end) as organizations
  from summary_by_field($1, $2, $3, $4, $5, $6, $7, $8) f
  where $10 = 'byField' and f.category_id is not distinct from (
    select k.id from field k join field_scheme s on s.id = k.scheme_id
    where s.code = split_part($11, ':', 1) and k.code = substr($11, strpos($11, ':') + 1))
  union all
  select p.agreement_id, p.signed, p.active, p.before, p.after, p.n, p.organizations
  from (
    select p.agreement_id, p.signed, p.active, p.before, p.after, p.category,
      array_agg(p.organization_id) filter (where p.organization_id is not null) as organizations,
      case when $6 = 'fractional' then count(*) over (partition by p.agreement_id) else 1 end as n
    from summary_by_partner($1, $2, $3, $4, $5,
      case $10 when 'byKind' then 'kind' when 'byCountry' then 'country' when 'byRegion' then 'region' end) p
    group by p.agreement_id, p.signed, p.active, p.before, p.after, p.category) p
  where $10 in ('byKind', 'byCountry', 'byRegion') and p.category is not distinct from $11
  union all
  select s.agreement_id, s.signed, s.active, s.before, s.after, 1, null
  from summary_standing($1, $2, $3, $4, $5) s
  join agreement a on a.id = s.agreement_id
  where $10 = 'byType' and a.type = $11
  union all
  select m.agreement_id, m.signed, true, false, m.after, 1, null
  from summary_kind_mix($1, $2, $3, $4, $5) m
  where $10 = 'kindMix'
    and m.flags = (select sum(k.flag) from summary_kind_flag() k where k.kind = any (string_to_array($11, '+')))
  union all
  select s.agreement_id, s.signed, s.active, s.before, s.after, 1, null
  from summary_standing($1, $2, $3, $4, $5) s
  join summary_partner($3) p on p.agreement_id = s.agreement_id
  join organization o on o.id = p.organization_id
  where $10 = 'topPartners' and o.code = $11
), found as materialized (
  select p.agreement_id, null::date as happened_on,
    case $12 when 'change' then p.after::integer - p.before::integer else 1 end::numeric / p.n as part,
    null::text as currency, null::bigint[] as organizations, null::bigint[] as fields
  from placed p
  where case $12 when 'signed' then p.signed when 'inForce' then p.after when 'change' then p.after <> p.before end
  union all
  select p.agreement_id, null, null, null, p.organizations, null
  from placed p
  where $12 in ('organizations', 'universities', 'enterprises', 'institutes') and p.active
    and cardinality(p.organizations) > 0
  union all
  select p.agreement_id, null, a.amount / p.n, a.currency, null, null
  from placed p
  join agreement a on a.id = p.agreement_id and 'amount' || a.currency = $12
  where p.signed
  union all
  select p.agreement_id, null, null, null, null, array_agg(distinct c.category_id)
  from placed p
  join agreement_field af on af.agreement_id = p.agreement_id
  join summary_category(array(
    select distinct f.field_id from placed b join agreement_field f on f.agreement_id = b.agreement_id), $7, $8) c
    on c.field_id = af.field_id
  where $12 = 'fields' and p.active
  group by p.agreement_id
  union all
  select s.agreement_id, null, null, null, null, null
  from summary_signing($3, $4, $5, $9) s
  join organization o on o.id = s.organization_id
  where $12 in ('firstSigned', 'lastSigned') and o.code = $11 and s.date_signed = $14
  union all
  select f.agreement_id, f.happened_on, 1, null, null, null
  from summary_flow($1, $2, $3, $4, $5) f
  where $10 = 'stockFlow' and f.flow = $12
  union all
  select c.agreement_id, null, 1, null, null, null
  from summary_checked($1, $2, $3, $4, $5, $7) c
  where $10 = 'quality' and $11 not in ('undated', 'suspectedDuplicateOrganizations')
    and case when $12 = 'of' then true else case $11
      when 'unknownSigningDate' then c.unknown_signing_date when 'unknownStart' then c.unknown_start
      when 'unknownEnd' then c.unknown_end when 'unknownAmount' then c.unknown_amount
      when 'unknownField' then c.unknown_field when 'unknownParties' then c.unknown_parties
      when 'lowPrecisionDates' then c.low_precision_dates end end
  union all
  select c.agreement_id, null, case when $11 <> 'suspectedDuplicateOrganizations' then 1 end, null,
    array_agg(c.organization_id), null
  from summary_checked_party($1, $2, $3, $4, $5) c
  where $10 = 'quality' and case $11
    when 'unknownKindOfParty' then $12 = 'found' and c.unknown_kind
    when 'unknownCountryOfParty' then $12 = 'found' and c.unknown_country
    when 'suspectedDuplicateOrganizations' then $12 = 'of' or c.has_namesake end
  group by c.agreement_id
  union all
  select a.id, null, 1, null, null, null
  from summary_agreement($3, $4, $5) a
  where $10 = 'quality' and $11 = 'undated' and ($12 = 'of' or a.begins_on is null)
), measured as (
  select coalesce((select u.minor_units from currency u where 'amount' || u.code = $12),
      case when $6 = 'fractional' and $10 in ('byField', 'byKind', 'byCountry', 'byRegion') then 4 else 0 end)
      as digits,
    coalesce(sum(f.part), (
      select count(distinct b.id)
      from found f cross join unnest(f.organizations || f.fields) b (id))) as total
  from found f
), summed as (
  select f.*, a.reference, a.signed_on, m.digits, abs(m.total - $13) < 10.0 ^ -m.digits as adds_up,
    count(*) over () as all_rows,
    ($13 - m.total) / 2 + sum(f.part) over (order by f.happened_on, a.signed_on desc nulls last, a.reference
      rows unbounded preceding) as so_far
  from found f
  join agreement a on a.id = f.agreement_id
  cross join measured m
  order by f.happened_on, a.signed_on desc nulls last, a.reference
  limit $16
)
select a.reference,
  coalesce((select t.title from agreement_title t where t.agreement_id = a.id and t.language = $15), a.title) as title,
  a.type, a.date_signed, agreement_status(a, $2) as status, s.happened_on,
  -- The rounding takes the last digits of divisions away, so that a half is a half; and a half goes up below 0 too, so
  -- that what needs no rounding, such as a half, stays what it is where the sum changes its sign.
  round((floor(round(s.so_far, 10) * 10.0 ^ s.digits + 0.5)
    - floor(round(s.so_far - s.part, 10) * 10.0 ^ s.digits + 0.5)) / 10.0 ^ s.digits, s.digits) as counts, s.currency,
  (select array_agg(o.code::text order by o.code) from organization o where o.id = any (s.organizations))
    as organizations,
  (select array_agg(c.code || ':' || k.code order by c.code, k.code)
    from field k join field_scheme c on c.id = k.scheme_id
    where k.id = any (s.fields)) as fields,
  s.all_rows, s.adds_up
from summed s
join agreement a on a.id = s.agreement_id
order by s.happened_on, a.signed_on desc nulls last, a.reference;
