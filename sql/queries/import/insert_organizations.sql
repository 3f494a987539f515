-- Stores the organizations that came as records and have no fault, those above first. One whose
-- parent or owner has a fault stands alone here: the import is refused, and what follows is checked.
prepare import_insert_organizations as
insert into organization (id, code, name, kind, country, subdivision, city, website, part_of_id,
  owned_by_id, retracted_at, retracted_reason)
select i.id, i.code, r.name, r.kind, r.country, r.subdivision, r.city, r.website, coalesce(p.id, o.id),
  coalesce(q.id, w.id), case when r.retracted is not null then now() end, r.retracted
from import_organization i
join staged_organization r using (line)
left join import_organization p on p.code = i.part_of and (not p.is_new or p.depth is not null)
  and not exists (select from import_fault f where f.line = p.line)
left join organization o on o.code = i.part_of
left join import_organization q on q.code = r.owned_by and (not q.is_new or q.depth is not null)
  and not exists (select from import_fault f where f.line = q.line)
left join organization w on w.code = r.owned_by
where i.is_new and i.depth is not null and not exists (select from import_fault f where f.line = i.line)
order by i.depth, i.line;
