-- Writes down which program has put the routines in order.
prepare schema_sign_routines (
  text  -- program: its version
) as
update schema_routine set program = $1;
