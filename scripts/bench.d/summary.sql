-- The nine tables of a summary, and the dates that its notes count. Variables: since, until, the first and the last day; party, the key of the organization
-- whose summary it is, or null.
create or replace temp macro share(part, whole) as
  case when whole > 0 then (part * 20000 + whole) // (2 * whole) end;
create or replace temp macro as_share(tenthousandths) as
  tenthousandths // 10000 || '.' || lpad((tenthousandths % 10000)::varchar, 4, '0');
create or replace temp macro money(amount, digits) as case digits when '0' then amount::decimal(38, 0)::varchar
  when '2' then amount::decimal(38, 2)::varchar when '3' then amount::decimal(38, 3)::varchar end;

create or replace temp view chosen as
  from agreement where counts and (getvariable('party') is null or id in (
    select agreement_id from party where organization_id = getvariable('party')));
create or replace temp view chosen_spell as
  from spell where getvariable('party') is null or agreement_id in (
    select agreement_id from party where organization_id = getvariable('party'));
create or replace temp table standing as
  with in_force as (
    select agreement_id, bool_or(ends_on >= getvariable('since')) as active, bool_or(starts_on < getvariable('since')) as before,
      bool_or(ends_on >= getvariable('until')) as after
    from chosen_spell
    where status = 'in-force' and starts_on <= getvariable('until') and ends_on >= getvariable('since') - 1
    group by agreement_id
  ), signed as (
    select id from chosen where signed_on between getvariable('since') and getvariable('until')
  )
  select coalesce(f.agreement_id, s.id) as agreement_id, s.id is not null as signed, s.id is not null or f.active as active,
    coalesce(before, false) as before, coalesce(after, false) as after
  from in_force f full join signed s on s.id = f.agreement_id;
create or replace temp table partner as
  select s.*, p.organization_id, o.kind, o.country, o.region
  from standing s
  left join party p on p.agreement_id = s.agreement_id and p.organization_id is distinct from getvariable('party')
  left join organization o on o.id = p.organization_id;

-- stockFlow
with change as (
  select case when status <> 'in-force' then status when previous = 'suspended' then 'resumed' else 'entered' end as flow
  from chosen_spell
  where starts_on between getvariable('since') and getvariable('until') and (status = 'in-force') <> (previous = 'in-force')
), stock as (
  select count(*) filter (before) as before, count(*) filter (after) as after, count(*) filter (signed) as signed from standing
), happened as (
  select l.action from lifecycle l join chosen a on a.id = l.agreement_id and a.begins_on is not null
  where l.day between getvariable('since') and getvariable('until') and l.action in ('amended', 'renewed')
)
select getvariable('label') as period, stock.before as inForceBefore, count(*) filter (flow = 'entered') as entered,
  count(*) filter (flow = 'resumed') as resumed, count(*) filter (flow = 'expired') as expired,
  count(*) filter (flow = 'terminated') as terminated, count(*) filter (flow = 'replaced') as replaced,
  count(*) filter (flow = 'suspended') as suspended, any_value(stock.after) as inForceAfter,
  any_value(stock.signed) as signed, (select count(*) from happened where action = 'amended') as amended,
  (select count(*) from happened where action = 'renewed') as renewed
from stock left join change on true
group by all;

-- byType
select a.type, t.label, count(*) filter (signed) as signed, count(*) filter (after) as inForce,
  as_share(share(inForce, (sum(inForce) over ())::bigint)) as share
from standing s join agreement a on a.id = s.agreement_id join type t on t.code = a.type
where signed or after
group by a.type, t.label
order by inForce desc, signed desc, a.type;

-- byField
with filed as (
  select distinct s.agreement_id, signed, after, f.broad_id
  from standing s
  left join agreement_field af on af.agreement_id = s.agreement_id
  left join field f on f.id = af.field_id
  where active
), counted as (
  select broad_id, count(*) filter (signed) as signed, count(*) filter (after) as inForce from filed group by broad_id
), brought as (
  select broad_id, count(*) as organizations, count(*) filter (kind = 'university') as universities,
    count(*) filter (kind = 'enterprise') as enterprises, count(*) filter (kind = 'institute') as institutes
  from (select distinct f.broad_id, p.organization_id, p.kind from filed f join partner p using (agreement_id)
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
  select kind, count(distinct organization_id) as organizations, count(distinct agreement_id) filter (signed) as signed,
    count(distinct agreement_id) filter (after) as inForce
  from partner where active group by kind
), worth as (
  select p.kind, a.currency, money(sum(a.amount), u.minor_units) as amount
  from (select distinct kind, agreement_id from partner where signed) p
  join agreement a on a.id = p.agreement_id and a.amount is not null
  join currency u on u.code = a.currency
  group by p.kind, a.currency, u.minor_units
  having sum(a.amount) <> 0
)
select coalesce(c.kind, 'unknown') as kind, case when c.kind is null then 'Unknown' else k.label end as label, organizations,
  signed, inForce, (select map_from_entries(list((w.currency, w.amount) order by w.currency)) from worth w
    where w.kind is not distinct from c.kind) as amounts
from counted c left join kind k on k.code = c.kind
where signed <> 0 or inForce <> 0 or organizations > 0
order by c.kind is null, inForce desc, signed desc, c.kind;

-- kindMix
with mixed as (
  select s.agreement_id, s.signed, s.after, bit_or(1::bigint << coalesce(k.place, 60)) as bits
  from standing s
  left join party p on p.agreement_id = s.agreement_id
  left join organization o on o.id = p.organization_id
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
select coalesce(p.country, 'unknown') as country, case when p.country is null then 'Unknown' else any_value(c.label) end as label,
  count(distinct organization_id) filter (active) as organizations, count(distinct agreement_id) filter (signed) as signed,
  count(distinct agreement_id) filter (after) as inForce, inForce - count(distinct agreement_id) filter (before) as change
from partner p left join country c on c.code = p.country
group by p.country
having organizations > 0 or signed > 0 or inForce > 0 or change <> 0
order by p.country is null, inForce desc, signed desc, p.country;

-- byRegion
select coalesce(p.region, 'unknown') as region, case when p.region is null then 'Unknown' else any_value(r.label) end as label,
  count(distinct organization_id) filter (active) as organizations, count(distinct agreement_id) filter (signed) as signed,
  count(distinct agreement_id) filter (after) as inForce, inForce - count(distinct agreement_id) filter (before) as change
from partner p left join region r on r.code = p.region
group by p.region
having organizations > 0 or signed > 0 or inForce > 0 or change <> 0
order by p.region is null, inForce desc, signed desc, p.region;

-- topPartners
with top as (
  select organization_id, o.code, count(*) filter (signed) as signed, count(*) filter (after) as inForce
  from partner p join organization o on o.id = p.organization_id
  where active
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
  select t.organization_id, min(a.date_signed) as firstSigned, max(a.date_signed) as lastSigned
  from top t join party p on p.organization_id = t.organization_id join chosen a on a.id = p.agreement_id
  group by t.organization_id
)
select o.code as organization, o.name, coalesce(o.kind, 'unknown') as kind, coalesce(o.country, 'unknown') as country, t.signed,
  t.inForce, coalesce(f.fields, 0) as fields, d.firstSigned, d.lastSigned
from top t
join organization o on o.id = t.organization_id
left join filed f on f.organization_id = t.organization_id
left join dated d on d.organization_id = t.organization_id
order by t.inForce desc, t.signed desc, o.code;

-- quality
with moved as (
  select agreement_id, bool_or(length(new_end_date) < 10) as imprecise from lifecycle where new_end_date is not null
  group by agreement_id
), checked as (
  select count(*) as looked, count(*) filter (date_signed is null) as unknownSigningDate,
    count(*) filter (start_date is null) as unknownStart,
    count(*) filter (end_date is null and m.agreement_id is null) as unknownEnd,
    count(*) filter (amount is null) as unknownAmount,
    count(*) filter (f.agreement_id is null) as unknownField,
    count(*) filter (parties_unknown) as unknownParties,
    count(*) filter (least(length(date_signed), length(start_date), length(end_date)) < 10 or imprecise) as lowPrecisionDates
  from standing s
  join agreement a on a.id = s.agreement_id
  left join moved m on m.agreement_id = a.id
  left join (select distinct agreement_id from agreement_field) f on f.agreement_id = a.id
  where s.active
), parties as (
  select count(distinct s.agreement_id) filter (o.kind is null) as unknownKindOfParty,
    count(distinct s.agreement_id) filter (o.country is null) as unknownCountryOfParty,
    count(distinct o.id) as organizations, count(distinct o.id) filter (o.has_namesake) as namesakes
  from standing s join party p on p.agreement_id = s.agreement_id join organization o on o.id = p.organization_id
  where s.active
), dated as (
  select count(*) as looked, count(*) filter (begins_on is null) as undated from chosen
), listed as (
  select unnest([
    {n: 1, name: 'unknownSigningDate', found: c.unknownSigningDate, among: c.looked},
    {n: 2, name: 'unknownStart', found: unknownStart, among: c.looked},
    {n: 3, name: 'unknownEnd', found: unknownEnd, among: c.looked},
    {n: 4, name: 'unknownAmount', found: unknownAmount, among: c.looked},
    {n: 5, name: 'unknownField', found: unknownField, among: c.looked},
    {n: 6, name: 'unknownKindOfParty', found: unknownKindOfParty, among: c.looked},
    {n: 7, name: 'unknownCountryOfParty', found: unknownCountryOfParty, among: c.looked},
    {n: 8, name: 'unknownParties', found: unknownParties, among: c.looked},
    {n: 9, name: 'lowPrecisionDates', found: lowPrecisionDates, among: c.looked},
    {n: 10, name: 'undated', found: undated, among: d.looked},
    {n: 11, name: 'suspectedDuplicateOrganizations', found: namesakes, among: organizations}]) as row
  from checked c, parties p, dated d
)
select row.name as "check", row.found as found, row.among as "of", as_share(share(row.found, row.among)) as share
from listed order by row.n;

-- notes
select count(*) filter (signed and length(date_signed) < 10) as signed,
  count(*) filter (length(coalesce(start_date, date_signed)) < 10) as begun,
  count(*) filter (length(end_date) < 10 or l.agreement_id is not null) as ended
from standing s
join agreement a on a.id = s.agreement_id
left join (select distinct agreement_id from lifecycle where length(new_end_date) < 10) l on l.agreement_id = a.id;
