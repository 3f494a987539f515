-- Holds an event, so that two who change it meet.
prepare event_lock (
  bigint  -- event
) as
select code from event where id = $1 for no key update;
