-- What holds in a name or title what a person typed, as the search finds it, the best match first. $1 what was typed,
-- $2 what is looked for: organization or agreement, $3 how many at most.
prepare completion_inside (text, text, bigint) as
select code, name as label from search_everything($1, array[$2], $3::integer, null, latest_today());
