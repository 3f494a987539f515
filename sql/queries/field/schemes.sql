-- Schemes, the retired ones too, with the number of their fields, and of the agreements filed under them.
-- $1 day for which agreements are counted.
prepare field_schemes (date) as
select s.code, s.title_en, s.title_zh, s.shipped, s.retired,
  (select count(*) from field f where f.scheme_id = s.id) as fields,
  (select count(distinct af.agreement_id) from agreement_field af join field f on f.id = af.field_id
    join agreement a on a.id = af.agreement_id
    where f.scheme_id = s.id and agreement_made_by(a, $1)) as agreements
from field_scheme s
order by s.code;
