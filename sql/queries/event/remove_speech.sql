-- Takes the speech of a number out of an event. $1 event, $2 number.
prepare event_remove_speech (bigint, bigint) as
with gone as (delete from event_speech where event_id = $1 and position = $2 returning position)
select count(*) as removed from gone;
