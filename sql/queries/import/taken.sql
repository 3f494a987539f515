-- Names of organizations in the file that were taken for one that is called otherwise, each spelling once: what it was
-- taken for, and why.
prepare import_taken as
select line, given, known, name, reason from import_taken() order by line, given collate "C";
