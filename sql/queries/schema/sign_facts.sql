-- Writes down that all facts are what a file of routines makes of the records.
prepare schema_sign_facts (
  text, -- name: the file
  text  -- sha256: SHA-256
) as
update schema_routine set sha256 = $2 where name = $1;
