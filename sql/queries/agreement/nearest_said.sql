-- Whether a text is part of what agreements say of their owner, a unit or a signatory; and what comes nearest to it.
prepare agreement_nearest_said (
  text, -- what: owner, unit or signatory
  text  -- part
) as
with said as (
  select distinct a.owner::text as text from agreement a where $1 = 'owner' and a.retracted_at is null
  union
  select p.signatory_name::text from agreement_party p where $1 = 'signatory'
  union
  select p.unit_name::text from agreement_party p where $1 = 'unit'
  union
  select n.name::text
  from organization o cross join lateral (
    select o.name::text as name union all select o.code
    union all select m.name from organization_name m where m.organization_id = o.id) n
  where $1 = 'unit' and o.recorded_part_of_id is not null),
compared as (
  select s.text, fold_name(s.text) as folded, name_words(s.text) as words, fold_name($2) as asked
  from said s where s.text is not null)
select
  coalesce(bool_or(
    strpos(folded, asked) > 0 or strpos(words, name_words($2)) > 0 or strpos(lower(text), lower($2)) > 0), false)
    as is_said,
  (array_agg(text order by word_similarity(asked, folded) desc, char_length(text), text)
    filter (where word_similarity(asked, folded) >= 0.4))[1] as near
from compared;
