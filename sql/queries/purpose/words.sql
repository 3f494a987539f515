-- The purposes that there are; those that are retired go by their codes alone.
prepare purpose_words as
select code, case when retired then code else label_en end as label_en,
  case when retired then code else label_zh end as label_zh
from purpose
order by retired, code = 'other', code;
