-- The types of agreements with their meaning and how many agreements have them on a day. $1 the day.
prepare agreement_list_types (date) as
select t.code, t.label_en, t.label_zh, t.definition_en,
  (select count(*) from agreement a
    where a.type = t.code and agreement_made_by(a, $1)) as agreements
from agreement_type t
order by t.code = 'other', t.code;
