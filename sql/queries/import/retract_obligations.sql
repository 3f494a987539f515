-- Takes back the obligations of new agreements that are retracted, once it is stored what became of them before.
prepare import_retract_obligations as
update obligation b set retracted_at = now(), retracted_reason = m.detail ->> 'retracted'
from import_mention m join import_agreement i on i.line = m.line
where m.place = 'obligation' and m.detail ? 'retracted' and b.agreement_id = i.id and b.position = m.position;
