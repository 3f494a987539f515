-- Organizations whose code or name holds a name that means none; after them those whose code or name comes near to it.
prepare organization_suggest (
  text  -- name
) as
with asked as (
  select fold_name($1) as folded, lower(btrim($1)) as code, neighbors_swapped(lower(btrim($1))) as swapped
),
called (id, name_folded) as (
  select o.id, o.name_folded from organization o
  union all
  select n.organization_id, n.name_folded from organization_name n
),
candidate (id, holds, nearness) as (
  select o.id, bool_or(strpos(c.name_folded, a.folded) > 0 or strpos(o.code, a.code) > 0),
    max(greatest(similarity(c.name_folded, a.folded), similarity(o.code, a.code),
      -- A short code with two letters swapped shares few, too.
      case when o.code = any (a.swapped) then 0.9 end,
      -- A short name of Chinese characters shares few trigrams with one that has another character in it.
      case when a.folded ~ '[\u3400-\u9fff]' and char_length(a.folded) between 4 and 40
        and abs(char_length(a.folded) - char_length(c.name_folded)) <= 1
        and letters_near(a.folded, c.name_folded) then 0.5 end))
  from called c join organization o on o.id = c.id cross join asked a
  where o.merged_into_id is null and o.retracted_at is null
  group by o.id
)
select o.code, o.name
from candidate c join organization o on o.id = c.id
where c.holds or c.nearness >= 0.4
order by c.holds desc, case when not c.holds then c.nearness end desc, char_length(o.name), o.code
limit 5;
