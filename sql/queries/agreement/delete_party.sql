-- Takes a party out. $1 the party.
prepare agreement_delete_party (bigint) as
delete from agreement_party where id = $1;
