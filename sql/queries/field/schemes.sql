-- Schemes, the retired ones too, with the number of their fields.
prepare field_schemes as
select s.id, s.code, s.title_en, s.title_zh, s.shipped, s.retired,
  (select count(*) from field f where f.scheme_id = s.id) as fields
from field_scheme s
order by s.code;
