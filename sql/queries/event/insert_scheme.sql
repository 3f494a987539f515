-- Makes the scheme of an event's key directions. $1 event.
prepare event_insert_scheme (bigint) as
with made as (
  insert into field_scheme (code, title_en, title_zh)
  select e.code, left('Key directions: ' || e.name, 500), e.name_zh from event e where e.id = $1
  returning id)
update event set scheme_id = (select id from made) where id = $1
returning scheme_id;
