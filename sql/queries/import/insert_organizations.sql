-- Stores the organizations that came as records and have no fault, those above first.
prepare import_insert_organizations as
insert into organization (id, code, name, kind, country, subdivision, city, website, part_of_id,
  owned_by_id, retracted_at, retracted_reason)
select i.id, i.code, r.name, r.kind, r.country, r.subdivision, r.city, r.website, coalesce(p.id, o.id),
  coalesce(q.id, w.id), case when r.retracted is not null then now() end, r.retracted
from import_organization i
join staged_organization r using (line)
left join import_organization p on p.code = i.part_of
left join organization o on o.code = i.part_of
left join import_organization q on q.code = r.owned_by
left join organization w on w.code = r.owned_by
where i.is_new and i.depth is not null and not exists (select from import_fault f where f.line = i.line)
order by i.depth, i.line;
