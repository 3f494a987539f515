-- Makes a unit the party of those agreements of an organization that know it by words alone.
prepare organization_link_unit (
  bigint[], -- parties: keys under which the organization can have been recorded
  text,     -- words
  bigint    -- unit: its key
) as
update agreement_party p
set organization_id = $3, unit_name = null
where fold_name(p.unit_name) = fold_name($2)
  and p.organization_id = any ($1);
