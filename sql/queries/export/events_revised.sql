-- Events, in the interchange format, with the revision of each: it guards what comes back.
copy (
  select left(r.json::text, -1) || ',"revision":' || e.revision || '}'
  from event_records() r join event e on e.id = r.id order by r.code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
