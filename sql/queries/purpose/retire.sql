-- Retires a purpose that the program does not bring, or brings it back.
prepare purpose_retire (
  text,    -- code
  boolean  -- isRetired: whether it is retired
) as
update purpose set retired = $2 where code = $1 and retired <> $2;
