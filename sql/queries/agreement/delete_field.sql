-- Takes an agreement out of a field. $1 agreement, $2 field.
prepare agreement_delete_field (bigint, bigint) as
delete from agreement_field where agreement_id = $1 and field_id = $2;
