-- Takes back the obligations of new agreements that are withdrawn, once it is stored what became of them before.
prepare import_withdraw_obligations as
update obligation b set withdrawn_at = now(), withdrawn_reason = m.detail ->> 'withdrawn'
from import_mention m join import_agreement i on i.line = m.line
where m.place = 'obligation' and m.detail ? 'withdrawn' and b.agreement_id = i.id and b.position = m.position;
