-- What the mentions say of organizations, each once, with the place where it comes first.
prepare import_take_given as
insert into import_given (given, first, path, code, named, name, kind, country, identifiers)
select given, first, coalesce(path, format('parties[%s].organization', first[2] - 1)), given ->> 'code',
  case jsonb_typeof(given) when 'string' then given #>> '{}' else given ->> 'named' end,
  given ->> 'name', given ->> 'kind', given ->> 'country', given -> 'identifiers'
from (
  select given, min(
    -- Parties first, since they say more of whom they mean.
    array[source_line, position + case when place in ('obligation', 'sender', 'recipient') then 1000000 else 0 end,
      coalesce(session, 0)::bigint]) as first, min(path) as path
  from import_mention group by given) m
order by first;
