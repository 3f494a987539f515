-- The file events.csv of a bundle.
copy (
  select b.* from event e cross join lateral bundle_event(e) b
  order by e.code
) to stdout (format csv, header)
