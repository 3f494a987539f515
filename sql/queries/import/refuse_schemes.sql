-- Takes schemes with a fault out of what is stored, since that could not be stored.
prepare import_refuse_schemes as
update import_scheme s set id = null
where exists (select from import_fault x where x.line = s.line);
