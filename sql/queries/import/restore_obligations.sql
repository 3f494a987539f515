-- Puts the obligations of recorded agreements in again that the import has as not retracted.
prepare import_restore_obligations as
update obligation b set retracted_at = null, retracted_reason = null
from staged_obligation m join import_agreement i using (line)
where not i.is_new and m.retracted is null and b.retracted_at is not null
  and (b.agreement_id, b.position) = (i.id, coalesce(m.number, m.position));
