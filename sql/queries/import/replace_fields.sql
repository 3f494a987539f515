-- Gives an agreement the fields that the import has for it.
prepare import_replace_fields (
  bigint  -- id: its key
) as
with gone as (
  delete from agreement_field x
  where x.agreement_id = $1 and not exists (select from import_agreement_field f where f.field_id = x.field_id))
insert into agreement_field as x (agreement_id, field_id, position)
select $1, f.field_id, f.position from import_agreement_field f order by f.position
on conflict (agreement_id, field_id) do update set position = excluded.position
where x.position <> excluded.position;
