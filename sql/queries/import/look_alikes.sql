-- New references and names of organizations that have letters of the Latin alphabet and of the Greek or Cyrillic one.
prepare import_look_alikes as
select line, text
from (
  select i.line, i.reference as text from import_agreement i where i.is_new
  union all
  select i.line, o.name from import_organization i join organization o on o.id = i.id
  union all
  select i.line, n.name from import_organization i join organization_name n on n.organization_id = i.id
  union all
  select min(coalesce(p.own_line, g.line)), o.name
  from import_new_organization n join organization o on o.id = n.organization_id
  join staged_given g on g.organization_id = o.id
  left join lateral import_part_at(g.line, g.path) p on true
  group by o.id) new
where text ~ '[\u0370-\u052f\u1c80-\u1c8f\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f]'
  and text ~ '[A-Za-z\u00c0-\u024f\u1e00-\u1eff\uff21-\uff5a]'
order by line, text collate "C";
