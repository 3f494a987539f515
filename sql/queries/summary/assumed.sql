-- How many agreements entered the figures of a period by a date known only to its month or year: by the
-- signing date, by the beginning (start date, else signing date), by an end date.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all.
prepare summary_assumed (date, date, bigint, bigint[], bigint) as
select
  count(*) filter (where s.signed and char_length(a.date_signed) < 10) as signed,
  count(*) filter (where char_length(coalesce(a.start_date::text, a.date_signed)) < 10) as begun,
  count(*) filter (where char_length(a.end_date) < 10 or e.agreement_id is not null) as ended
from summary_standing($1, $2, $3, $4, $5) s
join agreement a on a.id = s.agreement_id
left join (
  select distinct e.agreement_id from lifecycle_event e where char_length(e.new_end_date) < 10) e
  on e.agreement_id = s.agreement_id;
