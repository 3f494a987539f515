-- Takes the match of two fields away. $1 and $2 the fields, in whichever order.
prepare field_unmatch (bigint, bigint) as
delete from field_match
where first_id = least($1, $2) and second_id = greatest($1, $2);
