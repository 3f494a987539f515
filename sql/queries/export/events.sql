-- Events, in the interchange format.
copy (select line from event_lines() order by code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
