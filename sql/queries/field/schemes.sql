-- Schemes, with the number of their fields, and of the agreements filed under them.
prepare field_schemes (
  date,   -- day: the one for which agreements are counted
  date,   -- today: where it is latest on Earth
  boolean -- withRetired: whether those that are used no more are listed too
) as
select s.code, s.title_en, s.title_zh, s.shipped, s.retired,
  (select count(*) from field f where f.scheme_id = s.id) as fields, coalesce(c.agreements, 0) as agreements
from field_scheme s
left join (
  select f.scheme_id, count(distinct af.agreement_id) as agreements
  from agreement_field af join field f on f.id = af.field_id join agreement a on a.id = af.agreement_id
  where agreement_made_by(a, $1, $2)
  group by f.scheme_id) c on c.scheme_id = s.id
where $3 or not s.retired
order by s.code;
