-- Organizations, those above first, in the interchange format.
copy (select json from organization_records() order by depth, code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
