-- Organizations, those above first, in the interchange format, with the revision of each: it guards what comes back.
copy (
  select left(r.json::text, -1) || ',"revision":' || o.revision || '}'
  from organization_records() r join organization o on o.id = r.id order by r.depth, r.code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
