-- Agreements, in the interchange format.
copy (select json from interchange_agreement order by reference)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
