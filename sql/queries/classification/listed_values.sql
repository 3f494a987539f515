-- The values of a scheme that takes no others, with the scheme before them.
prepare classification_listed_values (
  text -- scheme
) as
select v.scheme || ':' || v.value as code, v.label_en, v.label_zh
from classification_value v join classification_scheme s on s.code = v.scheme
where v.scheme = $1 and s.form = 'listed'
order by code;
