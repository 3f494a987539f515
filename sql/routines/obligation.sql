-- Obligations: each status is a day of its own, and what was retracted stays as it was.

create or replace trigger retracted_keep after update on obligation
  for each row when (old.retracted_at is not null) execute function retracted_keep();

-- A status that is written while its obligation is being retracted counts as written before, which is no harm.
create or replace function obligation_status_keep() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  owed record;
begin
  select o.position, o.retracted_at into owed from obligation o where o.id = new.obligation_id;
  if owed.retracted_at is not null then
    raise exception using errcode = 'check_violation', table = 'obligation_status',
      constraint = 'obligation_status_retracted_check',
      message = format('obligation %s was retracted, and nothing becomes of it', owed.position);
  end if;
  return new;
end
$$;
comment on function obligation_status_keep() is 'Refuses a status of an obligation that was retracted.';
create or replace trigger obligation_status_keep before insert or update on obligation_status
  for each row execute function obligation_status_keep();

-- Without a search_path of its own, so that the planner can take it into the query that calls it.
create or replace function obligation_status_on(subject bigint, day date) returns text
language sql stable parallel safe
as $$
  select coalesce((
    select s.status from obligation_status s
    where s.obligation_id = subject and s.date <= day
    order by s.date desc, s.id desc limit 1), 'scheduled')
$$;
comment on function obligation_status_on(bigint, date) is 'Status of an obligation on a day.';
