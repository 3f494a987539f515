-- Drops what routines made. $1 each object as DROP names it.
prepare schema_drop (text[]) as
select true as done from schema_drop($1);
