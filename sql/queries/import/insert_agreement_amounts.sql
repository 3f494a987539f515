-- Stores the further amounts of new agreements.
prepare import_insert_agreement_amounts as
insert into agreement_amount (agreement_id, position, kind, amount, currency)
select i.id, s.position, s.kind, s.amount, s.currency
from staged_agreement_amount s join import_agreement i using (line)
where i.is_new
order by i.line, s.position;
