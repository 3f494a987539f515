-- Takes a relation to an earlier agreement away. $1 agreement, $2 relation, $3 the earlier one.
prepare agreement_delete_related (bigint, text, bigint) as
delete from related_agreement where agreement_id = $1 and relation = $2 and related_id = $3;
