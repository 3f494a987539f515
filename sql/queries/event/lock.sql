-- Holds an event, so that two who change it meet. $1 the event.
prepare event_lock (bigint) as
select code from event where id = $1 for no key update;
