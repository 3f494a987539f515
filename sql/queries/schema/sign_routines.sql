-- Writes down which program has put the routines in order, and of which file what follows from it is still to be made:
-- it counts as another's until then.
prepare schema_sign_routines (
  text, -- program: its version
  text  -- due?: the file
) as
update schema_routine set program = $1, sha256 = case when name = $2 then '' else sha256 end;
