-- A code for a new organization that nobody has.
prepare organization_new_code (
  text  -- stem: what the code is made from
) as
select organization_new_code($1) as code;
