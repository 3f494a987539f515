-- The file organizations.csv of a bundle, with the revision of each: it guards what comes back.
copy (
  select b.*, o.revision from organization o cross join lateral bundle_organization(o) b
  where o.retracted_at is null order by o.depth, o.code
) to stdout (format csv, header)
