-- A code for a new organization that nobody has.
prepare organization_new_code (
  text, -- stem: the name that the code is made from
  text, -- kind?: its kind
  text  -- country?: its country
) as
select organization_new_code($1, $2, $3) as code;
