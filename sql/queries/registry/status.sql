-- What the registry holds.
prepare registry_status (
  date  -- day: the day for which agreements in force are counted
) as
select
  r.node, home.code as home,
  -- What amends another is none of its own, here as in figures.
  (select count(*) from agreement a where a.retracted_at is null and not amends_another(a.id)) as agreements,
  (select nullif(count(*), 0) from agreement a where a.retracted_at is null and amends_another(a.id)) as amendments,
  (select count(*) from agreement_fact f
    where f.since_on <= $1 and (f.until_on is null or f.until_on >= $1) and in_figures(f.traits)
      and fact_status_in_place(f, $1, null) = 'in-force') as in_force,
  (select count(*) from organization where merged_into_id is null and retracted_at is null) as organizations,
  (select count(*) from event) as events,
  (select count(*) from field_scheme) as schemes
from registry r
left join organization recorded on recorded.id = r.home_id
left join organization home on home.id = recorded.resolved_id;
