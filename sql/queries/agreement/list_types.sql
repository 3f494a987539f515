-- The types of agreements with their meaning and how many agreements have them on a day.
prepare agreement_list_types (
  date, -- day
  date  -- today: where it is latest on Earth
) as
select t.code, t.label_en, t.label_zh, t.definition_en, t.carries_money, t.counted,
  (select count(*) from agreement a
    where a.type = t.code and agreement_made_by(a, $1, $2)) as agreements
from agreement_type t
order by t.code = 'other', t.code;
