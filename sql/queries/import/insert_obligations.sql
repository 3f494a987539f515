-- Stores what the parties of new agreements owe.
prepare import_insert_obligations as
insert into obligation (agreement_id, position, organization_id, description, due)
select i.id, m.position, o.resolved_id, m.detail ->> 'description', m.detail ->> 'due'
from import_mention m
join import_given g using (given)
join organization o on o.id = g.organization_id
join import_agreement i on i.line = m.line
where m.place = 'obligation'
order by i.line, m.position;
