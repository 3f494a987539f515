-- Organizations, those above first, in the interchange format.
copy (select json from interchange_organization order by depth, code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
