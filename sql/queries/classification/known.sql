-- Classifications that there are: schemes, and labeled values of them.
prepare classification_known (
  text -- subject: organization or agreement
) as
select s.code::text as code, s.label_en, s.label_zh from classification_scheme s where s.subject = $1
union all
select v.scheme || ':' || v.value, v.label_en, v.label_zh
from classification_value v join classification_scheme s on s.code = v.scheme
where s.subject = $1
order by code;
