-- One agreement in the interchange format. $1 its key.
prepare agreement_line (bigint) as
select line from interchange_agreement where id = $1;
