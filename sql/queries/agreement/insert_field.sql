-- Files an agreement under a field.
prepare agreement_insert_field (
  bigint,  -- agreement
  bigint,  -- field
  integer  -- position
) as
insert into agreement_field (agreement_id, field_id, position) values ($1, $2, $3)
on conflict (agreement_id, field_id) do nothing;
