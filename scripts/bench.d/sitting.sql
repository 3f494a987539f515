-- What the tables of a summary are made of: which agreements count, how each stood in the period, and who was party to it.
-- Variables: since, until, the first and the last day; party, the key of the organization whose summary it is, or null.
create or replace temp table body as from counted_as(getvariable('party'), getvariable('until'));
create or replace temp view chosen as
  from agreement where counts and type in (select code from type where counted = 't') and (getvariable('party') is null or id in (
    select agreement_id from attendance where organization_id in (select id from body where is_asked)));
-- The runs of days on which those are party to it whose summary it is, where parties came and went.
create or replace temp table member as
  with given as (
    select p.agreement_id, coalesce(p.since, ever()) as since, coalesce(p.until, forever()) as until
    from chosen c join attendance p on p.agreement_id = c.id join body b on b.id = p.organization_id
    where getvariable('party') is not null and c.spanned and b.is_asked
  ), begun as (
    select *, coalesce(since > 1 + max(until) over (partition by agreement_id order by since, until
      rows between unbounded preceding and 1 preceding), true) as begins
    from given
  ), numbered as (
    select *, count(*) filter (begins) over (partition by agreement_id order by since, until rows unbounded preceding) as run
    from begun
  )
  select agreement_id, min(since) as since, max(until) as until from numbered group by agreement_id, run;
-- What goes on in the place of another does so for those who are party to both around that day.
create or replace temp table going_on as
  select c.*
  from continuation c join chosen a on a.id = c.agreement_id join chosen b on b.id = c.earlier_id
  left join member m on m.agreement_id = c.agreement_id left join member n on n.agreement_id = c.earlier_id
  where (m.agreement_id is null or c.day between m.since and m.until)
    and (n.agreement_id is null or c.day - 1 between n.since and n.until);
-- The spells as they count: one that goes on counts from there, and the other does not end.
create or replace temp table chosen_spell as
  select s.agreement_id, greatest(s.starts_on, c.day) as starts_on, s.ends_on, s.status,
    case when c.day >= s.starts_on then c.previous else s.previous end as previous, e.day is not null as goes_on
  from spell s
  join chosen a on a.id = s.agreement_id
  left join going_on c on c.agreement_id = s.agreement_id
  left join going_on e on e.earlier_id = s.agreement_id and e.day = s.starts_on
  where c.day is null or s.ends_on >= c.day;
-- What was contracted, and what the value grew by, in the period: not the amount of what does not bind, nor the ceiling of
-- a framework. Those parties count that were parties on the day, which
-- is told by a moment of its own where they came and went.
create or replace temp table worth as
  with given as (
    select id as agreement_id, signed_on as day, currency, amount from chosen where amount is not null
    union all
    select agreement_id, day, currency, amount from growth
  )
  select g.*, if(c.spanned, 10 + (g.day - date '1900-01-01'), 0) as moment
  from given g join chosen c on c.id = g.agreement_id left join member m using (agreement_id)
  where g.day between getvariable('since') and getvariable('until') and c.begins_on is not null and not c.is_apart
    and (m.agreement_id is null or g.day between m.since and m.until);
create or replace temp table standing as
  with run as (
    select s.agreement_id, greatest(s.starts_on, m.since) as starts_on, least(s.ends_on, m.until) as ends_on
    from chosen_spell s left join member m using (agreement_id)
    where s.status = 'in-force' and s.starts_on <= getvariable('until') and s.ends_on >= getvariable('since') - 1
  ), in_force as (
    select agreement_id,
      bool_or(starts_on < getvariable('since')) as before, bool_or(ends_on >= getvariable('until')) as after
    from run
    where starts_on <= getvariable('until') and ends_on >= getvariable('since') - 1 and starts_on <= ends_on
    group by agreement_id
  ), running as (
    -- In force by itself, also while another still stands in its place.
    select distinct s.agreement_id as id
    from spell s join chosen c on c.id = s.agreement_id left join member m using (agreement_id)
    where s.status = 'in-force' and greatest(s.starts_on, m.since, getvariable('since'))
      <= least(s.ends_on, m.until, getvariable('until'))
  ), signed as (
    select c.id from chosen c left join member m on m.agreement_id = c.id
    where c.signed_on between getvariable('since') and getvariable('until')
      and (m.agreement_id is null or c.signed_on between m.since and m.until)
  )
  select a.id as agreement_id, s.id is not null as signed, s.id is not null or r.id is not null as active,
    coalesce(before, false) as before, coalesce(after, false) as after, r.id is not null as running
  from (select agreement_id as id from in_force union from running union select id from signed
    union select agreement_id from worth) a
  left join in_force f on f.agreement_id = a.id left join signed s using (id) left join running r using (id);
-- Where parties came and went, each thing that is so of an agreement is so of those who were parties then: one moment
-- each, with its day, but for being in force on some day. All else is one moment.
create or replace temp table sitting as
  with gone as (
    select s.*, c.signed_on from standing s join agreement c on c.id = s.agreement_id where c.spanned
  )
  select s.agreement_id, 0 as moment, null::date as day, signed, active, before, after
  from standing s join agreement c on c.id = s.agreement_id where not c.spanned
  union all
  select agreement_id, 1, signed_on, true, true, false, false from gone where signed
  union all
  select agreement_id, 2, getvariable('since') - 1, false, false, true, false from gone where before
  union all
  select agreement_id, 3, getvariable('until'), false, true, false, true from gone where after
  union all
  select agreement_id, 4, null, false, true, false, false from gone where running
  union all
  select distinct agreement_id, moment, day, false, false, false, false from worth where moment > 0;
-- Every body that is party to one of them; who only funds it is no partner.
create or replace temp table seat as
  with sat as (
    select s.agreement_id, s.moment, p.organization_id, p.funds
    from sitting s join attendance p using (agreement_id)
    where moment = 0 or day between coalesce(p.since, ever()) and coalesce(p.until, forever())
    union
    select s.agreement_id, s.moment, p.organization_id, p.funds
    from sitting s join attendance p using (agreement_id) join spell r using (agreement_id)
    left join member m using (agreement_id)
    where moment = 4 and r.status = 'in-force' and greatest(r.starts_on, p.since, m.since, getvariable('since'))
      <= least(r.ends_on, p.until, m.until, getvariable('until'))
  )
  select s.agreement_id, s.moment, b.body_id, b.is_own, bool_and(s.funds) as only_funds
  from sat s join body b on b.id = s.organization_id
  group by all;
-- The partners of each; where there is none, whether it is within one body, or its parties are not known.
create or replace temp table partner as
  with sized as (
    select agreement_id, moment, count(*) as bodies,
      count(*) - count(*) filter (only_funds and not is_own) = 2 and not any_value(a.parties_unknown) as bilateral
    from seat join agreement a on a.id = agreement_id group by agreement_id, moment
  ), met as (
    select t.agreement_id, t.moment, t.body_id
    from seat t join sized z using (agreement_id, moment) join agreement a on a.id = t.agreement_id
    where not t.only_funds and not t.is_own and (getvariable('party') is not null or z.bodies > 1 or a.parties = 1)
  )
  select s.*, coalesce(z.bilateral, false) as bilateral, m.body_id as organization_id,
    case when m.body_id is null then if(a.parties > 1 and not a.parties_unknown, 'internal', 'unknown') end as lacking,
    coalesce(lacking, o.kind, 'unknown') as kind, coalesce(lacking, o.country, 'unknown') as country,
    coalesce(lacking, o.region, 'unknown') as region
  from sitting s
  join agreement a on a.id = s.agreement_id
  left join sized z using (agreement_id, moment)
  left join met m using (agreement_id, moment)
  left join organization o on o.id = m.body_id;
-- Those of whom it is said that they are not known are partners too.
insert into partner
  select distinct on (p.agreement_id, p.moment) p.* replace (false as bilateral, null as organization_id, 'unknown' as lacking,
    'unknown' as kind, 'unknown' as country, 'unknown' as region)
  from partner p join agreement a on a.id = p.agreement_id where a.parties_unknown and p.organization_id is not null;
