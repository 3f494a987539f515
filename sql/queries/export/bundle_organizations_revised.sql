-- The file organizations.csv of a bundle, with the revision of each: it guards what comes back.
copy (select * from bundle_organizations()) to stdout (format csv, header)
