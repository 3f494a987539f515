-- A reference for an agreement that was given none: the year, and a number that no one else gets.
prepare agreement_next_reference (
  text  -- year
) as
select agreement_new_reference($1) as reference;
