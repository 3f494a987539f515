-- The file organizations.csv of a bundle, those above first: what was retracted is left out.
copy (
  select b.* from organization o cross join lateral bundle_organization(o) b
  where o.retracted_at is null order by o.depth, o.code
) to stdout (format csv, header)
