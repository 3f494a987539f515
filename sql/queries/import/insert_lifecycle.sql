-- Stores what happened to new agreements.
prepare import_insert_lifecycle as
insert into lifecycle_action (agreement_id, action, date, date_agreed, new_end_date, open_ended, new_amount,
  new_currency, reason)
select i.id, l.action, l.date, l.date_agreed, l.end_date, coalesce(l.open_ended, false), l.amount, l.currency, l.reason
from staged_lifecycle l join import_agreement i using (line)
where i.is_new
order by l.line, l.position;
