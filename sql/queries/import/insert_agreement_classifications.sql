-- Stores the classifications of new agreements.
prepare import_insert_agreement_classifications as
insert into agreement_classification (agreement_id, position, scheme, value)
select i.id, c.position, split_part(c.classification, ':', 1),
  classification_value(c.classification)
from staged_agreement_classification c join import_agreement i using (line)
where i.is_new
order by i.line, c.position;
