-- Takes a party out.
prepare agreement_delete_party (
  bigint  -- party
) as
delete from agreement_party where id = $1;
