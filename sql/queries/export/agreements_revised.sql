-- Agreements, in the interchange format, with the revision of each: it guards what comes back.
copy (
  select left(r.json::text, -1) || ',"revision":' || a.revision || '}'
  from agreement_records() r join agreement a on a.id = r.id order by r.reference)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
