-- Events, in the interchange format.
copy (select json from event_records() order by code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
