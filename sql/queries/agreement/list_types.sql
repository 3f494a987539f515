-- The types of agreements with their meaning and how many agreements have them on a day.
prepare agreement_list_types (
  date, -- day
  date  -- today: where it is latest on Earth
) as
select t.code, t.label_en, t.label_zh, t.definition_en, t.carries_money, t.counted,
  coalesce(n.agreements, 0) as agreements
from agreement_type t
left join (
  select f.type, count(*) as agreements from agreement_fact f
  where in_figures(f.traits) and made_by(f.signed_on, f.begins_on, $1, $2) group by f.type) n on n.type = t.code
order by t.code = 'other', t.code;
