-- Agreements whose reference or title holds what means none.
prepare agreement_suggest (
  text  -- reference: the reference as given
) as
select a.reference, a.title
from agreement a
where strpos(lower(a.reference), lower($1)) > 0 or strpos(lower(a.title), lower($1)) > 0
order by a.reference
limit 5;
