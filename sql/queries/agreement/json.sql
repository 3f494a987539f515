-- One agreement in the interchange format.
prepare agreement_json (
  bigint  -- id: its key
) as
select line from agreement_lines() where id = $1;
