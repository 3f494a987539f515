-- A reference for an agreement that was given none: the year, and a number that no one else gets. $1 year.
prepare agreement_next_reference (text) as
select agreement_new_reference($1) as reference;
