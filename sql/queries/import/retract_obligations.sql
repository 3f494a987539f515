-- Takes back the obligations that are retracted, once it is stored what became of them before.
prepare import_retract_obligations as
update obligation b set retracted_at = now(), retracted_reason = m.retracted
from staged_obligation m join import_agreement i using (line)
where m.retracted is not null and (b.agreement_id, b.position) = (i.id, coalesce(m.number, m.position))
  and (i.is_new or b.retracted_reason is distinct from m.retracted);
