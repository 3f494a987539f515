-- One field.
prepare field_show (
  bigint, -- id: its key
  date,   -- day: the one for which agreements are counted
  date    -- today: where it is latest on Earth
) as
select f.id, s.code || ':' || f.code as field, s.title_en as scheme_title_en, s.title_zh as scheme_title_zh,
  case when b.id is not null then s.code || ':' || b.code end as broader, f.depth,
  f.retired or s.retired as retired,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'en') as label_en,
  (select l.label from field_label l where l.field_id = f.id and l.language = 'zh') as label_zh,
  (select array_agg(l.language || '=' || l.label order by l.language)
    from field_label l where l.field_id = f.id and l.language not in ('en', 'zh')) as other_labels,
  (select array_agg(s.code || ':' || n.code order by n.code) from field n where n.broader_id = f.id) as narrower,
  (select count(distinct af.agreement_id) from agreement_field af join agreement_fact k using (agreement_id)
    where af.field_id = any (array(select field_and_narrower(f.id)))
      and in_figures(k.traits) and made_by(k.signed_on, k.begins_on, $2, $3)) as agreements,
  (select count(*) from agreement_field af join agreement_fact k using (agreement_id)
    where af.field_id = f.id and in_figures(k.traits) and made_by(k.signed_on, k.begins_on, $2, $3)) as filed_here
from field f
join field_scheme s on s.id = f.scheme_id
left join field b on b.id = f.broader_id
where f.id = $1;
