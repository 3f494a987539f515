-- Takes an agreement out of a field.
prepare agreement_delete_field (
  bigint, -- agreement
  bigint  -- field
) as
delete from agreement_field where agreement_id = $1 and field_id = $2;
