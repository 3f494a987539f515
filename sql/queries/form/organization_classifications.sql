-- What organizations are in some schemes on a day, merged ones as what they stand for. Of several in one scheme the one
-- that holds since last comes first.
prepare form_organization_classifications (
  text[], -- schemes
  date    -- day
) as
select o.resolved_id as id, c.scheme, coalesce(c.value::text, c.scheme) as value
from organization_classification c
join organization o on o.id = c.organization_id
where c.scheme = any ($1)
  and (c.from_date is null or first_day(c.from_date) <= $2)
  and (c.until_date is null or last_day(c.until_date) >= $2)
order by o.resolved_id, c.scheme, first_day(c.from_date) desc nulls last, c.position;
