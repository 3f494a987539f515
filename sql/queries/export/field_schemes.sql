-- Schemes of fields that the program does not bring, in the interchange format.
copy (select json from interchange_field_scheme where not shipped order by code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
