-- The keys of the organizations that the import added.
prepare import_new_organizations as
select i.id from import_organization i where i.is_new
union all
select n.organization_id from import_new_organization n;
