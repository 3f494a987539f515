-- Terms of the registry that come near to the words of a text.
prepare search_near (
  text  -- text
) as
select term from search_near($1) as near (term);
