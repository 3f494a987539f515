-- The nine tables of a summary, and what its notes count, of what sitting.sql makes. Variables: since, until, the first and
-- the last day; party, the key of the organization whose summary it is, or null.
create or replace temp macro share(part, whole) as
  case when whole > 0 then (part * 2000000 + whole) // (2 * whole) end;
create or replace temp macro as_share(millionths) as
  millionths // 1000000 || '.' || lpad((millionths % 1000000)::varchar, 6, '0');
create or replace temp macro money(amount, digits) as case digits when '0' then amount::decimal(38, 0)::varchar
  when '2' then amount::decimal(38, 2)::varchar when '3' then amount::decimal(38, 3)::varchar end;

-- Where what is none of what a table tells apart stands, and what it is called.
create or replace temp macro place_of(code) as case code when 'internal' then 1 when 'unknown' then 2 else 0 end;
create or replace temp macro called(code, label) as
  case code when 'internal' then 'No other partner' when 'unknown' then 'Unknown' else label end;

-- stockFlow
with flowed as (
  select case when status <> 'in-force' then status when previous in ('suspended', 'expired') then 'resumed'
      else 'entered' end as flow, agreement_id, starts_on as day
  from chosen_spell
  where (status = 'in-force') <> (previous = 'in-force') and not goes_on
  union all
  select 'amended', c.agreement_id, c.day from change c join chosen a on a.id = c.agreement_id and a.begins_on is not null
  where c.action = 'amended'
  union all
  select flow, agreement_id, day
  from begun b join chosen_spell s using (agreement_id)
  where day between s.starts_on and s.ends_on and s.status in ('in-force', 'suspended')
  union all
  select 'renewed', agreement_id, day from going_on
), moved as (
  -- They come into it and go out of it while it runs, and what happens on other days is not theirs.
  select flow from flowed f left join member m using (agreement_id)
  where day between getvariable('since') and getvariable('until') and (m.agreement_id is null
    or day - if(flow in ('expired', 'terminated', 'replaced', 'suspended'), 1, 0) between m.since and m.until)
  union all
  select m.flow
  from (select agreement_id, 'joined' as flow, since as day from member where since > ever()
    union all select agreement_id, 'left', until + 1 from member where until < forever()) m
  join chosen_spell a on a.agreement_id = m.agreement_id and a.status = 'in-force'
    and m.day - 1 between a.starts_on and a.ends_on
  join chosen_spell b on b.agreement_id = m.agreement_id and b.status = 'in-force'
    and m.day between b.starts_on and b.ends_on
  where m.day between getvariable('since') and getvariable('until')
), stock as (
  select count(*) filter (before) as before, count(*) filter (after) as after, count(*) filter (signed) as signed,
    count(*) filter (signed and agreement_id in (select agreement_id from going_on)) as as_renewal
  from standing
)
select getvariable('label') as period, stock.before as inForceBefore, count(*) filter (flow = 'entered') as entered,
  count(*) filter (flow = 'resumed') as resumed, count(*) filter (flow = 'expired') as expired,
  count(*) filter (flow = 'terminated') as terminated, count(*) filter (flow = 'replaced') as replaced,
  count(*) filter (flow = 'suspended') as suspended,
  if(getvariable('party') is null, null, count(*) filter (flow = 'joined')) as joined,
  if(getvariable('party') is null, null, count(*) filter (flow = 'left')) as "left", stock.after as inForceAfter,
  stock.signed as signed, stock.as_renewal as signedAsRenewal, count(*) filter (flow = 'amended') as amended,
  count(*) filter (flow = 'renewed') as renewed, count(*) filter (flow = 'renewedByItself') as renewedByItself
from stock left join moved on true
group by stock.before, stock.after, stock.signed, stock.as_renewal;

-- byType
select a.type, t.label, count(*) filter (signed) as signed, count(*) filter (after) as inForce,
  as_share(share(inForce, (sum(inForce) over ())::bigint)) as share
from standing s join agreement a on a.id = s.agreement_id join type t on t.code = a.type
where signed or after
group by a.type, t.label
order by inForce desc, signed desc, a.type;

-- What sitting.sql makes is filed in one scheme, so that none comes in over matches.
-- byField
with filed as (
  select distinct s.agreement_id, s.moment, signed, after, f.broad_id
  from sitting s
  left join agreement_field af on af.agreement_id = s.agreement_id
  left join field f on f.id = af.field_id
  where active
), counted as (
  select broad_id, count(*) filter (signed) as signed, count(*) filter (after) as inForce from filed group by broad_id
), brought as (
  select broad_id, count(*) as organizations, count(*) filter (kind = 'university') as universities,
    count(*) filter (kind = 'enterprise') as enterprises, count(*) filter (kind = 'institute') as institutes
  from (select distinct f.broad_id, p.organization_id, p.kind from filed f join partner p using (agreement_id, moment)
    where p.organization_id is not null)
  group by broad_id
)
select coalesce(f.scheme || ':' || f.code, 'unknown') as field, case when f.id is null then 'Unknown' else f.label end as label,
  c.signed, c.inForce, coalesce(b.organizations, 0) as organizations, coalesce(b.universities, 0) as universities,
  coalesce(b.enterprises, 0) as enterprises, coalesce(b.institutes, 0) as institutes
from counted c
left join field f on f.id = c.broad_id
left join brought b on b.broad_id is not distinct from c.broad_id
where c.signed <> 0 or c.inForce <> 0 or b.organizations > 0
order by f.id is null, c.inForce desc, c.signed desc, f.scheme, f.code;

-- byKind
with counted as (
  select kind, count(distinct organization_id) filter (active) as organizations,
    count(distinct agreement_id) filter (signed) as signed, count(distinct agreement_id) filter (after) as inForce,
    count(distinct agreement_id) filter (after and bilateral) as bilateral
  from partner group by kind
), summed as (
  select p.kind, w.currency, money(sum(w.amount), u.minor_units) as amount
  from (select distinct kind, agreement_id, moment from partner) p
  join worth w using (agreement_id, moment)
  join currency u on u.code = w.currency
  group by p.kind, w.currency, u.minor_units
  having sum(w.amount) <> 0
)
select c.kind, called(c.kind, k.label) as label, organizations, signed, inForce, bilateral,
  (select map_from_entries(list((w.currency, w.amount) order by w.currency)) from summed w where w.kind = c.kind) as amounts
from counted c left join kind k on k.code = c.kind
where signed <> 0 or inForce <> 0 or organizations > 0 or amounts is not null
order by place_of(c.kind), inForce desc, signed desc, c.kind;

-- kindMix
with mixed as (
  select s.agreement_id, s.moment, s.signed, s.after, bit_or(1::bigint << coalesce(k.place, 60) | if(a.parties_unknown, 1::bigint << 60, 0)) as bits
  from sitting s join agreement a on a.id = s.agreement_id
  left join seat t using (agreement_id, moment)
  left join organization o on o.id = t.body_id
  left join kind k on k.code = o.kind
  where signed or after
  group by all
), counted as (
  select bits, count(*) filter (signed) as signed, count(*) filter (after) as inForce from mixed group by bits
), word as (
  select code, label, place from kind union all select 'unknown', 'Unknown', 60
), named as (
  select bits, string_agg(code, '+' order by place) as kinds, string_agg(label, ' + ' order by place) as label
  from counted join word on bits & (1::bigint << place) <> 0
  group by bits
)
select n.kinds, n.label, signed, inForce, as_share(share(inForce, (sum(inForce) over ())::bigint)) as share
from counted c join named n using (bits)
order by n.kinds = 'unknown', inForce desc, signed desc, n.kinds;

-- byCountry
select p.country, called(p.country, any_value(c.label)) as label, count(distinct organization_id) filter (active) as organizations,
  count(distinct agreement_id) filter (signed) as signed, count(distinct agreement_id) filter (after) as inForce,
  count(distinct agreement_id) filter (after and bilateral) as bilateral,
  inForce - count(distinct agreement_id) filter (before) as change
from partner p left join country c on c.code = p.country
group by p.country
having organizations > 0 or signed > 0 or inForce > 0 or change <> 0
order by place_of(p.country), inForce desc, signed desc, p.country;

-- byRegion
select p.region, called(p.region, any_value(c.label)) as label, count(distinct organization_id) filter (active) as organizations,
  count(distinct agreement_id) filter (signed) as signed, count(distinct agreement_id) filter (after) as inForce,
  count(distinct agreement_id) filter (after and bilateral) as bilateral,
  inForce - count(distinct agreement_id) filter (before) as change
from partner p left join region c on c.code = p.region
group by p.region
having organizations > 0 or signed > 0 or inForce > 0 or change <> 0
order by place_of(p.region), inForce desc, signed desc, p.region;

-- topPartners
with top as (
  select organization_id, o.code, count(*) filter (signed) as signed, count(*) filter (after) as inForce,
    count(*) filter (after and bilateral) as bilateral
  from partner p join organization o on o.id = p.organization_id
  where active and organization_id is not null
  group by organization_id, o.code
  order by inForce desc, signed desc, o.code
  limit 20
), filed as (
  select t.organization_id, count(distinct f.broad_id) as fields
  from top t
  join partner p on p.organization_id = t.organization_id and p.active
  join agreement_field af on af.agreement_id = p.agreement_id
  join field f on f.id = af.field_id
  group by t.organization_id
), dated as (
  select t.organization_id, min(greatest(p.date_signed, k.date_signed)) as firstSigned,
    max(greatest(p.date_signed, k.date_signed)) as lastSigned
  from top t join body b on b.body_id = t.organization_id join attendance p on p.organization_id = b.id and not p.funds
  join chosen a on a.id = p.agreement_id
  -- With those asked for one signs once both have.
  left join (
    select q.agreement_id, min(q.date_signed) as date_signed
    from attendance q join body c on c.id = q.organization_id and c.is_asked
    where getvariable('party') is not null group by all) k on k.agreement_id = a.id
  -- Within one body nothing is signed with a partner.
  where (a.parties = 1 or (
    select count(distinct c.body_id) from attendance q join body c on c.id = q.organization_id where q.agreement_id = a.id) > 1)
    and p.date_signed is not null and (getvariable('party') is null or k.date_signed is not null)
  group by t.organization_id
)
select o.code as organization, o.name, coalesce(o.kind, 'unknown') as kind, coalesce(o.country, 'unknown') as country, t.signed,
  t.inForce, t.bilateral, coalesce(f.fields, 0) as fields, d.firstSigned, d.lastSigned
from top t
join organization o on o.id = t.organization_id
left join filed f on f.organization_id = t.organization_id
left join dated d on d.organization_id = t.organization_id
order by t.inForce desc, t.signed desc, o.code;

-- quality
with moved as (
  select agreement_id, bool_or(length(new_end_date) < 10) as imprecise,
    arg_max(new_end_date is null and not open_ended, (day, id))
      filter (action = 'renewed' or new_end_date is not null or open_ended) as lost
  from change group by agreement_id
), checked as (
  select count(*) as looked, count(*) filter (date_signed is null) as unknownSigningDate,
    count(*) filter (start_date is null) as unknownStart,
    count(*) filter (coalesce(lost,
      end_date is null and not open_ended and not coalesce(renews_itself and months > 0, false))) as unknownEnd,
    count(*) filter (carries_money = 't') as carrying,
    count(*) filter (carries_money = 't' and amount is null and not no_money) as unknownAmount,
    count(*) filter (f.agreement_id is null) as unknownField,
    count(*) filter (parties_unknown) as unknownParties,
    count(*) filter (least(length(date_signed), length(start_date), length(end_date)) < 10 or imprecise) as lowPrecisionDates
  from standing s
  join agreement a on a.id = s.agreement_id
  join type t on t.code = a.type
  left join moved m on m.agreement_id = a.id
  left join (select distinct agreement_id from agreement_field) f on f.agreement_id = a.id
  where s.active
), parties as (
  select count(distinct s.agreement_id) filter (o.kind is null) as unknownKindOfParty,
    count(distinct s.agreement_id) filter (o.country is null) as unknownCountryOfParty,
    count(distinct o.id) as organizations, count(distinct o.id) filter (o.has_namesake) as namesakes
  from standing s join party p using (agreement_id) join body b on b.id = p.organization_id
  join organization o on o.id = b.body_id
  where s.active
), dated as (
  select count(*) as looked, count(*) filter (begins_on is null) as undated from chosen
), assumed as (
  select count(*) as looked, count(*) filter (signed) as counted,
    count(*) filter (signed and length(date_signed) < 10) as signed,
    count(*) filter (length(coalesce(start_date, date_signed)) < 10) as begun,
    count(*) filter (length(end_date) < 10 or l.agreement_id is not null) as ended,
    count(*) filter (signed and amount is not null and is_apart) as apart
  from standing s
  join agreement a on a.id = s.agreement_id
  left join (select distinct agreement_id from change where length(new_end_date) < 10) l on l.agreement_id = a.id
  where s.active or s.before
), listed as (
  select unnest([
    {n: 1, name: 'unknownSigningDate', found: c.unknownSigningDate, among: c.looked},
    {n: 2, name: 'unknownStart', found: unknownStart, among: c.looked},
    {n: 3, name: 'unknownEnd', found: unknownEnd, among: c.looked},
    {n: 4, name: 'unknownAmount', found: unknownAmount, among: c.carrying},
    {n: 5, name: 'unknownField', found: unknownField, among: c.looked},
    {n: 6, name: 'unknownKindOfParty', found: unknownKindOfParty, among: c.looked},
    {n: 7, name: 'unknownCountryOfParty', found: unknownCountryOfParty, among: c.looked},
    {n: 8, name: 'unknownParties', found: unknownParties, among: c.looked},
    {n: 9, name: 'lowPrecisionDates', found: lowPrecisionDates, among: c.looked},
    {n: 10, name: 'assumedSigningDate', found: m.signed, among: m.looked},
    {n: 11, name: 'assumedBeginning', found: m.begun, among: m.looked},
    {n: 12, name: 'assumedEnd', found: m.ended, among: m.looked},
    {n: 13, name: 'amountApart', found: m.apart, among: m.counted},
    {n: 14, name: 'undated', found: undated, among: d.looked},
    {n: 15, name: 'suspectedDuplicateOrganizations', found: namesakes, among: organizations}]) as row
  from checked c, parties p, dated d, assumed m
)
select row.name as "check", row.found as found, row.among as "of", as_share(share(row.found, row.among)) as share
from listed order by row.n;

-- notes
select count(*) filter (signed and length(date_signed) < 10) as signed,
  count(*) filter (length(coalesce(start_date, date_signed)) < 10) as begun,
  count(*) filter (length(end_date) < 10 or l.agreement_id is not null) as ended
from standing s
join agreement a on a.id = s.agreement_id
left join (select distinct agreement_id from change where length(new_end_date) < 10) l on l.agreement_id = a.id
where s.active or s.before;
