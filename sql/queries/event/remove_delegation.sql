-- Takes the delegation of a number out of an event.
prepare event_remove_delegation (
  bigint, -- event
  bigint  -- number
) as
with gone as (delete from event_delegation where event_id = $1 and position = $2 returning position)
select count(*) as removed from gone;
