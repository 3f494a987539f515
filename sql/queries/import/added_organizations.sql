-- Organizations that agreements and events name and that the registry did not have.
prepare import_added_organizations as
select o.code, o.name from import_new_organization n join organization o on o.id = n.organization_id order by o.code;
