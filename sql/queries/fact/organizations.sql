-- What organizations are, for those that read facts: all of them, or those that are party to some agreements or asked
-- for, with all that those can count as.
prepare fact_organizations (
  bigint[], -- ids?: keys of agreements
  bigint[]  -- organizations: keys of others
) as
select o.id, o.resolved_id, o.part_of_id, o.code::text as code, o.kind, o.country
from organization o
where $1::bigint[] is null
union all
select o.id, o.resolved_id, o.part_of_id, o.code::text, o.kind, o.country
from organization o
where $1 is not null and o.id = any (array(
  with recursive chosen (id) as (
    (select q.organization_id from agreement_party q where q.agreement_id = any ($1)
      -- What amends one adds parties.
      union select q.organization_id
        from (
          select distinct r.related_id as id from related_agreement r
          where r.related_id = any ($1) and r.relation = 'amendment' offset 0) k
        cross join agreement_amendments(k.id) b
        join agreement_party q on q.agreement_id = b.id
      union select unnest($2))
    union
    select e.id
    from chosen c
    join organization o on o.id = c.id
    cross join lateral (
      select o.resolved_id
      union all
      select o.part_of_id where o.part_of_id is not null
      union all
      select s.successor_id
      from organization k join organization_succession s on s.predecessor_id = k.id
      where k.resolved_id = o.id and organization_went_on(s.kind)) e (id)
  )
  select c.id from chosen c));
