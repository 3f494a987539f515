-- Takes the rows of a file.
copy import_row (line, record, mend, body) from stdin
