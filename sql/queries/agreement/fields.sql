-- The fields of an agreement, in order.
prepare agreement_fields (
  bigint  -- agreement
) as
select s.code || ':' || f.code as field,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh
from agreement_field af
join field f on f.id = af.field_id
join field_scheme s on s.id = f.scheme_id
where af.agreement_id = $1
order by af.position;
