-- Relates an agreement to an earlier one.
prepare agreement_insert_related (
  bigint,  -- agreement
  text,    -- relation
  bigint,  -- related: the earlier one
  integer  -- position
) as
insert into related_agreement (agreement_id, relation, related_id, position) values ($1, $2, $3, $4);
