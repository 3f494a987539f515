-- Events: their days, the sessions in order, and which organization each host, speaker and delegation stands for.

create or replace function event_take_place() returns trigger
language plpgsql
as $$
begin
  new.begins_on := public.first_day(new.start_date);
  new.ends_on := public.last_day(coalesce(new.end_date, new.start_date));
  return new;
end
$$;
comment on function event_take_place() is 'Sets the days of an event that its sessions keep to.';
create or replace trigger event_take_place before insert or update of start_date, end_date, begins_on, ends_on on event
  for each row execute function event_take_place();

create or replace function event_session_prepare() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  select e.begins_on, e.ends_on into new.event_begins_on, new.event_ends_on from event e where e.id = new.event_id;
  return new;
end
$$;
comment on function event_session_prepare() is 'Gives a new session the days of its event.';
create or replace trigger event_session_prepare before insert on event_session
  for each row execute function event_session_prepare();
create or replace trigger event_organization_record before insert or update of organization_id, recorded_organization_id
  on event_organization for each row execute function organization_of_record();
create or replace trigger event_speech_record before insert or update of organization_id, recorded_organization_id
  on event_speech for each row execute function organization_of_record();
create or replace trigger event_delegation_record before insert or update of organization_id, recorded_organization_id
  on event_delegation for each row execute function organization_of_record();
