-- What the registry holds.
prepare registry_status (
  date  -- day: the day for which agreements in force are counted
) as
select
  r.node, home.code as home,
  -- What amends another is none of its own, here as in figures.
  a.standing - a.amending as agreements, nullif(a.amending, 0) as amendments,
  (select count(*) from agreement_fact f
    where f.since_on <= $1 and (f.until_on is null or f.until_on >= $1) and in_figures(f.traits)
      and fact_status_in_place(f, $1, null) = 'in-force') as in_force,
  (select count(*) from organization where merged_into_id is null and retracted_at is null) as organizations,
  (select count(*) from event) as events,
  (select count(*) from field_scheme) as schemes
from registry r
-- In one pass: a function would be asked for each.
cross join (
  select count(*) as standing,
    count(*) filter (where b.id in (
      select m.agreement_id from related_agreement m where m.relation = 'amendment')) as amending
  from agreement b where b.retracted_at is null) a
left join organization recorded on recorded.id = r.home_id
left join organization home on home.id = recorded.resolved_id;
