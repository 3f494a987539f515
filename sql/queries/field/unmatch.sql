-- Takes the match of two fields away.
prepare field_unmatch (
  bigint, -- field
  bigint  -- matched: the other one, in whichever order
) as
delete from field_match
where first_id = least($1, $2) and second_id = greatest($1, $2);
