-- Agreements by type: signed in a period, in force at its end, and their share of all in force then.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all; $6 language, en or zh.
prepare summary_by_type (date, date, bigint, bigint[], bigint, text) as
with counted as (
  select a.type, count(*) filter (where s.signed) as signed, count(*) filter (where s.after) as in_force
  from summary_standing($1, $2, $3, $4, $5) s
  join agreement a on a.id = s.agreement_id
  where s.signed or s.after
  group by a.type
)
select c.type, case when $6 = 'zh' then t.label_zh else t.label_en end as label, c.signed, c.in_force,
  round(c.in_force / nullif(sum(c.in_force) over (), 0), 4) as share
from counted c
join agreement_type t on t.code = c.type
order by c.in_force desc, c.signed desc, c.type;
