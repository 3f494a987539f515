-- Countries whose name comes near to one that means none, or begins so.
prepare organization_suggest_country (
  text  -- text: what was given
) as
select c.code, c.name_en as label_en, c.name_zh as label_zh
from country c
cross join lateral (select greatest(
  case when char_length($1) > 2 and strpos(fold_name(c.name_en), fold_name($1)) = 1 then 1 end,
  case when fold_name(c.name_en) = any (neighbors_swapped(fold_name($1))) then 0.9 end,
  similarity(fold_name(c.name_en), fold_name($1)), similarity(fold_name(c.name_zh), fold_name($1)),
  (select max(similarity(fold_name(n.name), fold_name($1))) from unnest(c.other_names) n (name))) as nearness) s
where s.nearness >= 0.4
order by s.nearness desc, c.code
limit 5;
