-- Stores the new agreements.
prepare import_insert_agreements as
insert into agreement (id, reference, title, type, binding, draft, date_signed, start_date, end_date, max_extent_date,
  renewal_rule, renewal_months, renewal_notice_days, amount, currency, parties_unknown, event_id, visibility,
  owner, note, lapse_on, lapse_reason, retracted_at, retracted_reason, import_digest, rank)
select i.id, i.reference, r.body ->> 'title', coalesce(r.body ->> 'type', 'other'), (r.body ->> 'binding')::boolean,
  coalesce((r.body ->> 'draft')::boolean, false), r.body ->> 'dateSigned',
  r.body #>> '{period,startDate}', r.body #>> '{period,endDate}', r.body #>> '{period,maxExtentDate}',
  r.body #>> '{renewal,rule}', (r.body #>> '{renewal,months}')::integer, (r.body #>> '{renewal,noticeDays}')::integer,
  (r.body #>> '{value,amount}')::numeric, r.body #>> '{value,currency}', r.body ->> 'partiesUnknown', e.id,
  coalesce(r.body ->> 'visibility', 'public'), r.body ->> 'owner', r.body ->> 'note',
  (r.body #>> '{lapse,endDate}')::date, r.body #>> '{lapse,reason}',
  case when r.body ? 'retracted' then now() end, r.body ->> 'retracted', i.digest, i.rank
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
left join event e on e.code = r.body ->> 'event'
where i.id is not null
order by i.line;
