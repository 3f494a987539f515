-- What a text may mean, the best match first.
prepare search_everything (
  text,    -- text
  text[],  -- kinds?: only these kinds (organization, agreement, event, field, purpose, person)
  integer, -- limit: most rows
  text,    -- language?: the one that names and titles are wanted in
  date,    -- day: what was signed or held later is left out
  date     -- today: where it is latest on Earth
) as
select kind, code, name, matched, matched_language, of_code, said, score
from search_everything($1, $2, $3, $4, $5, $6);
