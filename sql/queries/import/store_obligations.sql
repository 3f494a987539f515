-- Stores what the parties of agreements owe; what is recorded and not named stays.
prepare import_store_obligations as
insert into obligation as x (agreement_id, position, organization_id, description, due)
select i.id, coalesce(b.number, b.position), p.organization_id, b.description, b.due
from staged_obligation b
join import_agreement i using (line)
join staged_given g on g.id = b.given
join organization o on o.id = g.organization_id
join agreement_party p on p.agreement_id = i.id
join organization r on r.id = p.organization_id and r.resolved_id = o.resolved_id
order by b.line, b.position
on conflict (agreement_id, position) do update
set organization_id = excluded.organization_id, description = excluded.description, due = excluded.due
where (x.organization_id, x.description, x.due)
  is distinct from (excluded.organization_id, excluded.description, excluded.due);
