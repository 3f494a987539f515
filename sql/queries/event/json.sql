-- One event in the interchange format. $1 its key.
prepare event_json (bigint) as
select json from interchange_event where id = $1;
