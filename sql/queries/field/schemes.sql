-- Schemes with the number of their fields, and of the agreements filed under them.
prepare field_schemes as
select s.code, s.title_en, s.title_zh, s.shipped,
  (select count(*) from field f where f.scheme_id = s.id) as fields,
  (select count(distinct af.agreement_id) from agreement_field af join field f on f.id = af.field_id
    where f.scheme_id = s.id) as agreements
from field_scheme s
order by s.code;
