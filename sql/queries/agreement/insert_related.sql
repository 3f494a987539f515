-- Relates an agreement to an earlier one. $1 agreement, $2 relation, $3 the earlier one, $4 position.
prepare agreement_insert_related (bigint, text, bigint, integer) as
insert into related_agreement (agreement_id, relation, related_id, position) values ($1, $2, $3, $4);
