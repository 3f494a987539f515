-- The file agreements.csv of a bundle, with the revision of each: it guards what comes back.
copy (select * from bundle_agreements()) to stdout (format csv, header)
