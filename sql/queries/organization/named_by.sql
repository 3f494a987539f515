-- What names an organization as it was recorded, and so keeps it from being retracted; of each kind the first few.
prepare organization_named_by (
  bigint, -- organization
  bigint  -- limit: most of each kind
) as
with named (kind, code, title) as (
  (select 'agreement', a.reference::text, a.title::text
  from agreement_party p join agreement a on a.id = p.agreement_id
  where p.organization_id = $1 order by a.reference limit $2)
  union all
  (select 'unit', o.code::text, o.name::text
  from organization o where o.recorded_part_of_id = $1 order by o.code limit $2)
  union all
  (select 'owned', o.code::text, o.name::text from organization o where o.owned_by_id = $1 order by o.code limit $2)
  union all
  (select 'merged', o.code::text, o.name::text from organization o where o.merged_into_id = $1 order by o.code limit $2)
  union all
  (select 'succession', o.code::text, o.name::text
  from organization_succession s
  join organization o on o.id = case when s.predecessor_id = $1 then s.successor_id else s.predecessor_id end
  where $1 in (s.predecessor_id, s.successor_id) order by o.code limit $2)
  union all
  (select distinct 'event', e.code::text, e.name::text
  from event e
  where exists (select from event_organization x where x.event_id = e.id and x.recorded_organization_id = $1)
    or exists (select from event_speech x where x.event_id = e.id and x.recorded_organization_id = $1)
    or exists (select from event_delegation x where x.event_id = e.id and x.recorded_organization_id = $1)
  order by 2 limit $2)
  union all
  select 'home', o.code::text, o.name::text
  from registry r join organization o on o.id = r.home_id where r.home_id = $1)
select kind, code, title from named;
