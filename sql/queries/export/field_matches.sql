-- Matches that start from fields which the program brings, in the interchange format; the others go out with
-- their fields.
copy (select json from field_match_records() where shipped order by scheme, code, relation desc, matched)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
