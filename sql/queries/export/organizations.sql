-- Organizations, those above first, in the interchange format.
copy (select line from organization_lines() order by depth, code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
