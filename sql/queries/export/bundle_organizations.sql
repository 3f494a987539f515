-- The file organizations.csv of a bundle; the one whose registry this is says so.
copy (
  select b.code, b.name, b.kind, b.country, b.subdivision, b.city, b.website, b.part_of, b.owned_by, b.merged_into,
    b.identifiers, b.contacts, b.classifications,
    case when b.code = (
      select n.code from registry g join organization given on given.id = g.home_id
      join organization n on n.id = given.resolved_id) then 'true' end as home
  from bundle_organizations() b
) to stdout (format csv, header)
