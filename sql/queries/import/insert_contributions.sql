-- Stores what parties bring into new agreements.
prepare import_insert_contributions as
insert into agreement_contribution (agreement_id, organization_id, position, amount, currency, in_kind, what)
select i.id, g.organization_id, c.position, c.amount, c.currency, c.in_kind, c.what
from staged_contribution c
join import_agreement i using (line)
join staged_party p on p.line = c.line and p.position = c.party
join staged_given g on g.id = p.given
where i.is_new
order by i.line, c.party, c.position;
