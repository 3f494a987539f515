-- The file organizations.csv of a bundle, with the revision of each: it guards what comes back.
copy (
  select b.code, b.name, b.kind, b.country, b.subdivision, b.city, b.website, b.part_of, b.owned_by, b.merged_into,
    b.identifiers, b.contacts, b.classifications,
    case when b.code = (
      select n.code from registry g join organization given on given.id = g.home_id
      join organization n on n.id = given.resolved_id) then 'true' end as home, b.revision
  from bundle_organizations() b
) to stdout (format csv, header)
