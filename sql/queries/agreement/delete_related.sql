-- Takes a relation to an earlier agreement away.
prepare agreement_delete_related (
  bigint, -- agreement
  text,   -- relation
  bigint  -- related: the earlier one
) as
delete from related_agreement where agreement_id = $1 and relation = $2 and related_id = $3;
