-- Stores the filings of new agreements.
prepare import_insert_agreement_filings as
insert into agreement_filing (agreement_id, position, scheme, number, date, office, result)
select i.id, s.position, s.scheme, s.number, s.date, s.office, s.result
from staged_agreement_filing s join import_agreement i using (line)
where i.is_new
order by i.line, s.position;
