-- Retires a scheme, or brings it back. $1 the scheme, $2 whether it is retired.
prepare field_retire_scheme (bigint, boolean) as
update field_scheme set retired = $2 where id = $1 and retired <> $2;
