-- One event in the interchange format.
prepare event_line (
  bigint  -- id: its key
) as
select line from event_lines() where id = $1;
