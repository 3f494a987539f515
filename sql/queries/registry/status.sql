-- What the registry holds. $1 the day for which agreements in force are counted.
prepare registry_status (date) as
select
  r.node, home.code as home,
  (select count(*) from agreement where retracted_at is null) as agreements,
  (select count(*) from agreement_phase p
    where p.status = 'in-force' and p.starts_on <= $1 and (p.ends_on is null or p.ends_on >= $1)) as in_force,
  (select count(*) from organization where merged_into_id is null) as organizations,
  (select count(*) from event) as events,
  (select count(*) from field_scheme) as schemes
from registry r
left join organization recorded on recorded.id = r.home_id
left join organization home on home.id = recorded.resolved_id;
