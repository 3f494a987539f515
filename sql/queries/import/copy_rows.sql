copy import_row (line, record, mend, body) from stdin
