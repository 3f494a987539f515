-- Writes down which program has put the routines in order. $1 its version.
prepare schema_sign_routines (text) as
update schema_routine set program = $1;
