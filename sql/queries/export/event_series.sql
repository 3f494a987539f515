-- Series of events, in the interchange format.
copy (select line from event_series_lines() order by code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
