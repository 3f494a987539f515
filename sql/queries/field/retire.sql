-- Retires a field, or brings it back. $1 the field, $2 whether it is retired.
prepare field_retire (bigint, boolean) as
update field set retired = $2 where id = $1 and retired <> $2;
