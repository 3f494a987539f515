-- Organizations whose code or name begins like, or holds, a name that means none.
prepare organization_suggest (
  text  -- name
) as
select o.code, o.name
from organization o
where o.merged_into_id is null
  and (strpos(o.name_folded, fold_name($1)) > 0 or strpos(o.code, lower(btrim($1))) > 0
    or exists (select from organization_name n
      where n.organization_id = o.id and strpos(n.name_folded, fold_name($1)) > 0))
order by char_length(o.name), o.code
limit 5;
