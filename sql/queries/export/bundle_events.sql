-- The file events.csv of a bundle.
copy (select b.code, b.name, b.start_date, b.end_date, b.city, b.country from bundle_events() b)
to stdout (format csv, header)
