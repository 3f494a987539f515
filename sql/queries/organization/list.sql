-- Organizations with the number of their agreements. $1 day for which agreements are counted, $2 kind
-- (unknown for none), $3 country, $4 part of a name
-- or of a code, $5 most rows, $6 language that names are wanted in.
prepare organization_list (date, text, text, text, bigint, text) as
select o.code,
  coalesce((select n.name from organization_name n where n.organization_id = o.id
    and n.language = $6 and n.kind = 'official' order by n.name collate "C" limit 1), o.name) as name,
  o.kind, o.country, o.city, parent.code as parent,
  (select count(*) from agreement_party p join agreement a on a.id = p.agreement_id
    where p.organization_id = o.id and agreement_made_by(a, $1)) as agreements,
  (select count(*) from agreement_party p join agreement_phase f on f.agreement_id = p.agreement_id
    where p.organization_id = o.id and f.status = 'in-force'
      and f.starts_on <= $1 and (f.ends_on is null or f.ends_on >= $1)) as in_force
from organization o
left join organization parent on parent.id = o.parent_id
where ($2::text is null or coalesce(o.kind, 'unknown') = $2)
  and ($3::text is null or o.country = $3)
  and ($4::text is null or strpos(o.name_folded, fold_name($4)) > 0
    or strpos(o.code, lower($4)) > 0
    or exists (select from organization_name n
      where n.organization_id = o.id and strpos(n.name_folded, fold_name($4)) > 0))
order by o.code
limit $5;
