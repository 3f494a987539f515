-- Stores what the parties of new agreements owe.
prepare import_insert_obligations as
insert into obligation (agreement_id, position, organization_id, description, due)
select i.id, b.position, o.resolved_id, b.description, b.due
from staged_obligation b
join import_agreement i using (line)
join staged_given g on g.id = b.given
join organization o on o.id = g.organization_id
where i.is_new
order by b.line, b.position;
