-- Stores the matches of fields that are new.
prepare import_insert_field_matches as
with added as (
  insert into field_match (field_id, relation, matched_id)
  select distinct on (least(i.field_id, i.matched_id), greatest(i.field_id, i.matched_id))
    i.field_id, i.relation, i.matched_id
  from import_field_match i
  where not exists (
    select from field_match m
    where m.first_id = least(i.field_id, i.matched_id) and m.second_id = greatest(i.field_id, i.matched_id))
  order by least(i.field_id, i.matched_id), greatest(i.field_id, i.matched_id), i.line, i.path
  returning field_id, matched_id)
delete from import_field_match i
where not exists (select from added a where (a.field_id, a.matched_id) = (i.field_id, i.matched_id));
