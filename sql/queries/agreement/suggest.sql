-- Agreements whose reference or title holds what means none; after them those whose reference comes near to it.
prepare agreement_suggest (
  text  -- reference: the reference as given
) as
select a.reference, a.title
from agreement a
cross join lateral (
  select strpos(lower(a.reference), lower($1)) > 0 or strpos(lower(a.title), lower($1)) > 0 as holds,
    similarity(a.reference, $1) as nearness
) s
where s.holds or s.nearness >= 0.4
order by s.holds desc, case when not s.holds then s.nearness end desc, a.reference
limit 5;
