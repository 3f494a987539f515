-- Roles of parties that the program does not bring, in the interchange format.
copy (select json from party_role_records() where not shipped order by code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
