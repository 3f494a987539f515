-- Fields whose label holds a name that means none. $1 the name.
prepare field_suggest (text) as
select s.code || ':' || f.code as field, min(l.label) as label
from field_label l join field f on f.id = l.field_id join field_scheme s on s.id = f.scheme_id
where strpos(l.label_folded, fold_name($1)) > 0
group by s.code, f.code, f.depth
order by f.depth, field
limit 5;
