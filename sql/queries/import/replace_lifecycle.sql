-- Gives agreements that are recorded the lifecycle actions that the import has for them, where they are others.
prepare import_replace_lifecycle as
with told as (
  select i.id, array_agg((l.action, l.date, l.date_agreed, l.end_date, coalesce(l.open_ended, false),
    trim_scale(l.amount), l.currency, l.reason)::text order by l.date, l.position) as life
  from import_agreement i left join staged_lifecycle l using (line) where not i.is_new group by i.id),
known as (
  select t.id, array_agg((l.action, l.date, l.date_agreed, l.new_end_date, l.open_ended,
    trim_scale(l.new_amount), l.new_currency, l.reason)::text order by l.date, l.id) as life
  from told t left join lifecycle_action l on l.agreement_id = t.id group by t.id),
other as (
  select t.id from told t join known k using (id) where t.life is distinct from k.life),
gone as (
  delete from lifecycle_action l using other o where l.agreement_id = o.id)
insert into lifecycle_action (agreement_id, action, date, date_agreed, new_end_date, open_ended, new_amount,
  new_currency, reason)
select i.id, l.action, l.date, l.date_agreed, l.end_date, coalesce(l.open_ended, false), l.amount, l.currency, l.reason
from other o join import_agreement i using (id) join staged_lifecycle l using (line)
order by l.line, l.position;
