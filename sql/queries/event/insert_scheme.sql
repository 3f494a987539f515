-- The scheme of an event's key directions, made where there is none yet.
prepare event_insert_scheme (
  bigint  -- event
) as
with made as (
  insert into field_scheme (code, title_en, title_zh)
  select e.code, left('Key directions: ' || e.name, 500), e.name_zh from event e where e.id = $1 and e.scheme_id is null
  returning id)
update event set scheme_id = coalesce((select id from made), scheme_id) where id = $1
returning scheme_id;
