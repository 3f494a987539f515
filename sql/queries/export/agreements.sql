-- Agreements, in the interchange format.
copy (select json from agreement_records() order by reference)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
