-- One event in the interchange format. $1 its key.
prepare event_line (bigint) as
select line from interchange_event where id = $1;
