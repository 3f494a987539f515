-- Gives organizations that are recorded what the import says of them.
prepare import_replace_organizations as
update organization o
set name = r.name, kind = r.kind, country = r.country, subdivision = r.subdivision, city = r.city, website = r.website,
  recorded_part_of_id = above.id, owned_by_id = owner.id,
  retracted_at = case when r.retracted is not null then coalesce(o.retracted_at, now()) end,
  retracted_reason = r.retracted
from import_organization i
join staged_organization r using (line)
left join organization above on above.code = r.part_of
left join organization owner on owner.code = r.owned_by
where not i.is_new and i.depth is not null and o.id = i.id
  and not exists (select from import_fault f where f.line = i.line)
  and (o.name, o.kind, o.country, o.subdivision, o.city, o.website, o.recorded_part_of_id,
      o.owned_by_id, o.retracted_reason)
    is distinct from (r.name, r.kind, r.country, r.subdivision, r.city, r.website, above.id, owner.id, r.retracted);
