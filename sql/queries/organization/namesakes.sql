-- Organizations with the name of record and the country of another one, as far as countries are known, what that name
-- differs in, and whether their kinds contradict; those that were merged as their survivors. Names that say that they
-- are two, as by legal forms of two classes, are no one name.
prepare organization_namesakes (
  text  -- code: the code of that one
) as
select distinct on (o.code) o.code, l.reason, coalesce(own.kind <> o.kind, false) as is_of_other_kind
from organization own
join organization same on same.name_folded = own.name_folded and coalesce(same.country = own.country, true)
join organization o on o.id = same.resolved_id and o.id <> own.resolved_id
cross join (select legal_forms('front') as front, legal_forms('back') as back) f
cross join name_core(name_words(own.name), f.front, f.back) x
cross join name_core(name_words(same.name), f.front, f.back) y
cross join name_likeness(
  own.name, same.name, x.core, y.core, name_bag(x.core), name_bag(y.core), x.classes, y.classes) l
where own.code = $1
order by o.code, l.score desc;
