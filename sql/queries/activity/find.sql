-- One activity, and why it was retracted if it was. $1 the agreement, $2 its number.
prepare activity_find (bigint, bigint) as
select id, retracted_reason from activity where agreement_id = $1 and position = $2;
