-- Stores what the parties of new agreements owe.
prepare import_insert_obligations as
insert into obligation (agreement_id, position, organization_id, description, due)
select i.id, coalesce(b.number, b.position), p.organization_id, b.description, b.due
from staged_obligation b
join import_agreement i using (line)
join staged_given g on g.id = b.given
join organization o on o.id = g.organization_id
join agreement_party p on p.agreement_id = i.id
join organization r on r.id = p.organization_id and r.resolved_id = o.resolved_id
where i.is_new
order by b.line, b.position;
