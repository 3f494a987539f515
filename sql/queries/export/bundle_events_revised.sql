-- The file events.csv of a bundle, with the revision of each: it guards what comes back.
copy (
  select b.*, e.revision from event e cross join lateral bundle_event(e) b
  order by e.code
) to stdout (format csv, header)
