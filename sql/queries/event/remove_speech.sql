-- Takes the speech of a number out of an event.
prepare event_remove_speech (
  bigint, -- event
  bigint  -- number
) as
with gone as (delete from event_speech where event_id = $1 and position = $2 returning position)
select count(*) as removed from gone;
