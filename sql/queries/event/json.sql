-- One event in the interchange format.
prepare event_json (
  bigint  -- id: its key
) as
select json from event_records() where id = $1;
