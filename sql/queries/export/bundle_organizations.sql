-- The file organizations.csv of a bundle.
copy (
  select b.code, b.name, b.kind, b.country, b.subdivision, b.city, b.website, b.part_of, b.owned_by, b.merged_into,
    b.identifiers, b.contacts, b.classifications
  from bundle_organizations() b
) to stdout (format csv, header)
