-- What holds in a name or title what a person typed, as the search finds it, the best match first.
prepare completion_inside (
  text,   -- typed: what was typed
  text,   -- noun: what is looked for: organization or agreement
  bigint, -- limit: how many at most
  date    -- today: where it is latest on Earth
) as
select code, name as label from search_everything($1, array[$2], $3::integer, null, $4, $4);
