-- Gives agreements that are recorded the fields that the import has for them.
prepare import_replace_fields as
with filed as (
  select i.id, f.field_id, f.position from import_agreement_field f join import_agreement i using (line)
  where not i.is_new),
gone as (
  delete from agreement_field x
  using import_agreement i
  where not i.is_new and x.agreement_id = i.id
    and not exists (select from filed f where (f.id, f.field_id) = (x.agreement_id, x.field_id)))
insert into agreement_field as x (agreement_id, field_id, position)
select f.id, f.field_id, f.position from filed f order by f.id, f.position
on conflict (agreement_id, field_id) do update set position = excluded.position
where x.position <> excluded.position;
