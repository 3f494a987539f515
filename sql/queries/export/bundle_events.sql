-- The file events.csv of a bundle.
copy (
  select e.code, bundle_text(e.name) as name, e.start_date, e.end_date, bundle_text(e.city) as city, e.country
  from event e order by e.code
) to stdout (format csv, header)
