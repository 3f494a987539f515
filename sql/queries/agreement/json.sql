-- One agreement in the interchange format.
prepare agreement_json (
  bigint  -- id: its key
) as
select json from agreement_records() where id = $1;
