-- The scheme of an event's key directions, made where there is none yet.
prepare event_insert_scheme (
  text  -- code: the code of the event
) as
with made as (
  insert into field_scheme (code, title_en, title_zh)
  select e.code, left('Key directions: ' || e.name, 500), e.name_zh from event e
  where e.code = $1 and e.scheme_id is null
  returning id)
update event set scheme_id = coalesce((select id from made), scheme_id) where code = $1
returning scheme_id;
