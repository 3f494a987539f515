-- The file events.csv of a bundle, with the revision of each: it guards what comes back.
copy (select * from bundle_events()) to stdout (format csv, header)
