-- What a text may mean, the best match first. $1 the text, $2 only these kinds (organization, agreement, event, field,
-- person; null is all), $3 most rows, $4 language that names and titles are wanted in, $5 the day: what was signed or
-- held later is left out.
prepare search_everything (text, text[], integer, text, date) as
select kind, code, name, matched, matched_language, of_code, said, score
from search_everything($1, $2, $3, $4, $5);
