-- One organization. $1 its key, $2 day for which agreements are counted,
-- $3 language that the name is wanted in.
prepare organization_show (bigint, date, text) as
select o.code,
  coalesce((select n.name from organization_name n where n.organization_id = o.id
    and n.language = $3 and n.kind = 'official' order by n.name collate "C" limit 1), o.name) as name,
  o.kind, k.sector, o.country, o.subdivision, o.city, o.website, whole.code as part_of,
  (select array_agg(i.scheme || ':' || i.value order by i.scheme, i.value)
    from organization m join organization_identifier i on i.organization_id = m.id
    where m.resolved_id = o.id) as identifiers,
  (select array_agg(u.code::text order by u.code)
    from organization u where u.part_of_id = o.id and u.merged_into_id is null) as units,
  (select array_agg(m.code::text order by m.code)
    from organization m where m.resolved_id = o.id and m.id <> o.id) as merged,
  (select count(*) from agreement_party p join agreement a on a.id = p.agreement_id
    where p.organization_id = o.id and agreement_made_by(a, $2)) as agreements,
  (select count(*) from agreement_party p join agreement_phase f on f.agreement_id = p.agreement_id
    where p.organization_id = o.id and f.status = 'in-force'
      and f.starts_on <= $2 and (f.ends_on is null or f.ends_on >= $2)) as in_force
from organization o
left join organization_kind k on k.code = o.kind
left join organization whole on whole.id = o.part_of_id
where o.id = $1;
