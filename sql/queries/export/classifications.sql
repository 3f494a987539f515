-- Schemes of classifications with values that the program does not bring, in the interchange format.
copy (select json from classification_records(false) order by code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
