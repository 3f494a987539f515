-- One activity, and why it was withdrawn if it was. $1 the agreement, $2 its number.
prepare activity_find (bigint, bigint) as
select id, withdrawn_reason from activity where agreement_id = $1 and position = $2;
