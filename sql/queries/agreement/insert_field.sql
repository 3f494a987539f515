-- Files an agreement under a field. $1 agreement, $2 field, $3 position.
prepare agreement_insert_field (bigint, bigint, integer) as
insert into agreement_field (agreement_id, field_id, position) values ($1, $2, $3)
on conflict (agreement_id, field_id) do nothing;
