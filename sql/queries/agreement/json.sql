-- One agreement in the interchange format. $1 its key.
prepare agreement_json (bigint) as
select json from interchange_agreement where id = $1;
