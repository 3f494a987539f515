-- Takes back the obligations of new agreements that are retracted, once it is stored what became of them before.
prepare import_retract_obligations as
update obligation b set retracted_at = now(), retracted_reason = m.retracted
from staged_obligation m join import_agreement i using (line)
where i.is_new and m.retracted is not null and b.agreement_id = i.id and b.position = m.position;
