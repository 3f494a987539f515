-- Purposes that the program does not bring, in the interchange format, those without a broader one first.
copy (select json from purpose_records() where not shipped order by depth, code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
