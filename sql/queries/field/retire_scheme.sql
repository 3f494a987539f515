-- Retires a scheme, or brings it back.
prepare field_retire_scheme (
  bigint,  -- scheme
  boolean  -- isRetired: whether it is retired
) as
update field_scheme set retired = $2 where id = $1 and retired <> $2;
