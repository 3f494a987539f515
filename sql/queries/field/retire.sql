-- Retires a field, or brings it back.
prepare field_retire (
  bigint,  -- field
  boolean  -- isRetired: whether it is retired
) as
update field set retired = $2 where id = $1 and retired <> $2;
