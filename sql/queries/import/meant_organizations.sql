-- The organizations that a name means by what the registry has, with kind and country equal where both are known; of
-- several, those that are called just so.
prepare import_meant_organizations (
  text, -- name
  text, -- kind?
  text  -- country?
) as
with found as (
  select o.code::text as code, o.name = $1 as is_exact
  from (
    select b.resolved_id as id from organization b where plain_name(b.name) = plain_name($1)
    union
    select b.resolved_id from organization_name a join organization b on b.id = a.organization_id
    where plain_name(a.name) = plain_name($1) and a.kind <> 'given') same
  join organization o on o.id = same.id
  where o.retracted_at is null and coalesce(o.kind = $2, true) and coalesce(o.country = $3, true))
select f.code from found f where f.is_exact or not exists (select from found e where e.is_exact) order by f.code;
