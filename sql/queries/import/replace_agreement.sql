-- Gives an agreement the content of the one agreement of this import, all but what commands of their own change.
prepare import_replace_agreement (
  bigint  -- id: its key
) as
update agreement a
set title = r.body ->> 'title', type = coalesce(r.body ->> 'type', 'other'), binding = (r.body ->> 'binding')::boolean,
  draft = coalesce((r.body ->> 'draft')::boolean, false), date_signed = r.body ->> 'dateSigned',
  start_date = r.body #>> '{period,startDate}', end_date = r.body #>> '{period,endDate}',
  max_extent_date = r.body #>> '{period,maxExtentDate}', renewal_rule = r.body #>> '{renewal,rule}',
  renewal_months = (r.body #>> '{renewal,months}')::integer,
  renewal_notice_days = (r.body #>> '{renewal,noticeDays}')::integer,
  amount = (r.body #>> '{value,amount}')::numeric, currency = r.body #>> '{value,currency}',
  parties_unknown = r.body ->> 'partiesUnknown',
  event_id = (select e.id from event e where e.code = r.body ->> 'event'),
  owner = r.body ->> 'owner', note = r.body ->> 'note',
  visibility = coalesce(r.body ->> 'visibility', 'public'), import_digest = null
from import_row r
where a.id = $1 and r.record = 'agreement';
