-- One event in the interchange format.
prepare event_json (
  bigint  -- id: its key
) as
select line from event_lines() where id = $1;
