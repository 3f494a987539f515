-- The keys of the organizations that the import added, each with how many the registry has now.
prepare import_new_organizations as
select k.id, n.organizations
from (
  select i.id from import_organization i where i.is_new
  union all
  select a.organization_id from import_new_organization a) k
cross join (select count(*) as organizations from organization) n;
