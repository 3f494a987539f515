-- Agreements, in the interchange format.
copy (select line from agreement_lines() order by reference)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
