-- The keys of the organizations that are of a classification on a day; a scheme alone means any value of it.
prepare classification_organizations (
  text, -- classification: such as reporter or size:sme
  date  -- day
) as
select c.organization_id as id from organization_classified($1, $2) c order by c.organization_id;
