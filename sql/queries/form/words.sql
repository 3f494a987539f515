-- What values of schemes of classifications are called.
prepare form_words (
  text[] -- schemes
) as
select v.scheme, v.value::text as value, v.label_en::text as label_en, v.label_zh::text as label_zh
from classification_value v
where v.scheme = any ($1)
union all
select s.code::text, s.code::text, s.label_en::text, s.label_zh::text
from classification_scheme s
where s.code = any ($1)
order by 1, 2;
